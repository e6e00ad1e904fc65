/** Smart search (product §11). Rates are in config/limits.ts. */
export default {
  /** Characters of a question. */
  longestQuestion: 500,
  /** The best of the list, which are looked at closely for an answer. */
  candidates: 12,
  /** Listings that an answer is made from. */
  chosen: 3,
  /**
   * What means less of the question than this says nothing of it and is not listed, by the space of the
   * vectors; nothing is cut in a space that is not named. Measured by the bench `relevance`.
   */
  leastSimilarity: { 'builtin:3': 0.15 } as Record<string, number>,
  /** A sign of life on an answer that is being thought about, so that proxies keep it open. */
  heartbeatSeconds: 10,
  /** All of it: choosing, writing, the built-in standing in. */
  longestSeconds: 75,
  /** For a program, which hears nothing before the end; shorter than the lease of an `Idempotency-Key`. */
  longestSecondsForPrograms: 50,
}
