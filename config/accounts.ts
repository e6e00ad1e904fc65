/** Times and limits of accounts (product §2). Rates are in config/limits.ts. */
export default {
  code: { minutes: 5, tries: 5, resendSeconds: 60, verifiedMinutes: 30 },
  resetMinutes: 30,
  /** How long a password that was typed again is good for, in its session. */
  stepUpMinutes: 5,
  addresses: 10,
  /** Bearer tokens: how many of a person, and for how many days. Use is noted once in so many minutes. */
  tokens: { limit: 20, days: [30, 90, 365], prefix: 'cwm_', notedEveryMinutes: 1 },
} as const
