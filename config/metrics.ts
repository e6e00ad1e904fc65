import env from '#start/env'

/** What a process tells of itself to Prometheus. Off without a port. */
export default {
  host: env.get('METRICS_HOST', '127.0.0.1'),
  port: env.get('METRICS_PORT') ?? null,
  /** How often a process whose port is taken looks whether it is free. */
  retryMs: 5_000,
  /** Whether traces are sent; start/tracing.ts sends them. */
  isTraced: env.get('OTEL_EXPORTER_OTLP_ENDPOINT') !== undefined,
  /** Modes may share a Redis. */
  keys: `metrics:${env.get('DB_DATABASE')}`,
  /** What the database is asked for is kept so long, for all processes together. */
  figuresSeconds: 15,
  /** What does not come by then is told without: a scrape waits for nothing. */
  patienceMs: 4_000,
  /** Effects that are looked at; beyond that the count stays at it. */
  mostEffects: 50_000,
}
