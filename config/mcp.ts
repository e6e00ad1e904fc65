/** The endpoint for assistants of moderators, `/mcp`. */
export default {
  path: '/mcp',
  /** A question is short; what is longer is no question. */
  bodyBytes: 64 * 1024,
  /** The longest period that statistics are asked for. */
  periodDays: 366,
  /** Listings in one answer. */
  listings: { usual: 10, most: 20 },
} as const
