import { counter, gauge, histogram } from '#services/metrics/registry'

/** What this process did since it began, counted where it happens. */

export const requestSeconds = histogram(
  'http_request_duration_seconds',
  'Requests by name of the route (its pattern where it has none), event streams apart',
  ['route', 'method', 'status'],
  [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
)

export const limitsRefused = counter(
  'limits_refused_total',
  'Requests and frames of sockets that came too often',
  ['route']
)

export const effectsCarriedOut = counter(
  'effects_total',
  'Effects by topic and how they went: done, retry, dead or undeliverable',
  ['topic', 'result']
)

export const effectSeconds = histogram(
  'effect_duration_seconds',
  'How long handlers of effects took',
  ['topic'],
  [0.01, 0.05, 0.1, 0.5, 1, 5, 15, 60]
)

export const jobRuns = counter('job_runs_total', 'Runs of scheduled jobs: ok or failed', [
  'name',
  'result',
])

export const jobSeconds = histogram(
  'job_duration_seconds',
  'How long runs of scheduled jobs took',
  ['name'],
  [0.05, 0.25, 1, 5, 15, 60, 300, 1800]
)

export const schedulerSkew = gauge(
  'scheduler_clock_skew_seconds',
  'How far the clock of this scheduler is ahead of the database’s'
)

export const messagesStored = counter('chat_messages_stored_total', 'Messages stored, by kind', [
  'kind',
])

export const messagesDelivered = counter(
  'chat_messages_delivered_total',
  'Messages written to open sockets, one for each socket'
)

export const socketsClosed = counter('chat_sockets_closed_total', 'Sockets that ended')

export const aiCalls = counter('ai_calls_total', 'Calls to minds by purpose, driver and outcome', [
  'purpose',
  'driver',
  'outcome',
])

export const aiSeconds = histogram(
  'ai_call_duration_seconds',
  'How long calls to minds took',
  ['purpose', 'driver'],
  [0.05, 0.25, 1, 2.5, 5, 10, 30, 60]
)

export const aiDollars = counter('ai_cost_dollars_total', 'What calls to minds cost', ['purpose'])

export const uploadsLookedAt = counter(
  'uploads_total',
  'Uploads that were looked at: ready, or why they were refused',
  ['purpose', 'result']
)

export const resizeSeconds = histogram(
  'resize_duration_seconds',
  'How long the sizes of a photo took',
  ['result'],
  [0.1, 0.25, 0.5, 1, 2.5, 5, 15]
)

export const collectorFailures = counter(
  'collector_failures_total',
  'Looks of this process that failed, by what was looked at',
  ['collector']
)
