/** Smart search (product §11). Rates are per person, or per address of whoever is signed out. */
export default {
  /** Characters of a question. */
  longestQuestion: 500,
  /** The best of the list, which are looked at closely for an answer. */
  candidates: 12,
  /** Listings that an answer is made from. */
  chosen: 3,
  searches: { requests: 120, every: '1 minute' },
  answers: { requests: 20, every: '1 hour' },
  /** A sign of life on an answer that is being thought about, so that proxies keep it open. */
  heartbeatSeconds: 10,
  /** All of it: choosing, writing, the built-in standing in. */
  longestSeconds: 75,
}
