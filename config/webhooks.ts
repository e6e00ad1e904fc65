import env from '#start/env'

/** What hosts' programs are told, and how patiently. */
export default {
  /** Of one person. */
  endpoints: 5,
  /** Hosts that may be reached by http, at any port and address. Tests name their own receiver; nobody else may. */
  allowed: (env.get('WEBHOOKS_ALLOWED') ?? '').split(',').filter(Boolean),
  ports: [443, 8443],
  /** From looking its name up to the end of its answer. */
  timeoutMs: 10_000,
  /** How much of an answer is read and kept. */
  answerBytes: 1_024,
  /** After each failed attempt, a little longer by chance: three days in all. */
  waitsSeconds: [5, 60, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 64_800, 79_200],
  jitter: 0.1,
  /** An endpoint that took nothing for so long is paused. */
  pauseAfterHours: 60,
  /** After a new secret was made the old one signs along for so long. */
  rotationHours: 24,
  keepDays: 30,
  /** Another process takes over what a killed one was sending. Longer than an attempt takes. */
  leaseSeconds: 30,
  /** Sent at once by one process, one to an endpoint. */
  concurrency: 16,
  /** Of them, for endpoints that did not take the last message. */
  placesOfFailing: 8,
  /** Sent at once for one person, by all processes. */
  placesOfOwner: 2,
  lookEveryMs: 2_000,
  /** Deliveries of an endpoint that are sent again by one press. */
  replays: 500,
  acts: { requests: 20, every: '1 minute' },
} as const
