/** The API for programs, `/api/v1` (docs/api.md). */
export default {
  /** Calls of one token, and of one address that brings none; each instance counts with the others. */
  calls: {
    token: { requests: 300, every: '1 minute' },
    address: { requests: 120, every: '1 minute' },
  },
  /** Calls with a token that is not good, from one address: each costs a query. */
  knocks: { requests: 60, every: '1 minute' },

  idempotency: {
    /** How long an answer is kept for the same request. */
    keepHours: 24,
    /** After so long without an answer whoever was at it is taken for dead. */
    leaseSeconds: 60,
    /** A longer answer is not kept; the longest is a reservation's page. */
    answerBytes: 256 * 1024,
  },

  pages: { usual: 20, most: 50 },
} as const
