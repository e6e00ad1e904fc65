/** Times and limits of accounts (product §2). Rates are in config/limits.ts. */
export default {
  code: { minutes: 5, tries: 5, resendSeconds: 60, verifiedMinutes: 30 },
  resetMinutes: 30,
  /** How long a password that was typed again is good for, in its session. */
  stepUpMinutes: 5,
  /** How long it is known, in a session, whom Kakao said it is: as long as a proven address. */
  kakaoMinutes: 30,
  /** Answers of Kakao that an address may bring: each costs two calls. */
  kakao: { requests: 30, every: '15 minutes' },
  /** How many of a person, and for how long a device may take to answer. */
  passkeys: { limit: 10, challengeMinutes: 5 },
  /** Who has shown a password shows their passkey within so many minutes, in so many tries. */
  pendingSignIn: { minutes: 10, tries: 5 },
  addresses: 10,
  /** Bearer tokens: how many of a person, and for how many days. Use is noted once in so many minutes. */
  tokens: { limit: 20, days: [30, 90, 365], prefix: 'cwm_', notedEveryMinutes: 1 },
} as const
