/** The endpoint for assistants of moderators, `/mcp`. */
export default {
  path: '/mcp',
  /** Calls of one token. */
  calls: { requests: 60, every: '1 minute' },
  /** Calls from one address, whoever they are: several people may share it. */
  knocks: { requests: 300, every: '1 minute' },
  /** A question is short; what is longer is no question. */
  bodyBytes: 64 * 1024,
  /** The longest period that statistics are asked for. */
  periodDays: 366,
  /** Listings in one answer. */
  listings: { usual: 10, most: 20 },
} as const
