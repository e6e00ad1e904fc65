import env from '#start/env'

/** Where browsing and searching read. Lengths as named. */
export default {
  /** The connection of config/database.ts, null without a replica. */
  connection: env.get('DB_READ_HOST') ? 'replica' : null,
  /** A replica that is further behind is left alone; 0 does not ask. */
  maxLagSeconds: env.get('DB_READ_MAX_LAG_SECONDS', 5),
  /** How often its lag is asked for at most. */
  lookEveryMs: 1_000,
  /** How long one that is silent is waited for, once; the primary answers after that. */
  timeoutMs: 1_500,
  /** How long one that failed or is behind is left alone. */
  restMs: 5_000,
}
