import ai from '#services/ai/ai'
import {
  aiCalls,
  aiDollars,
  aiSeconds,
  collectorFailures,
  effectsCarriedOut,
  effectSeconds,
  jobRuns,
  jobSeconds,
  messagesStored,
  resizeSeconds,
  uploadsLookedAt,
} from '#services/metrics/counted'
import { COLLECTORS } from '#services/metrics/figures/taking'
import outbox from '#services/outbox/outbox'
import timetable from '#services/scheduler/timetable'
import { PURPOSES } from '#models/upload/purposes'

export const MINDS = ['embed', 'rank', 'answer', 'draft', 'summarise'] as const

/** What has not happened yet is 0: a rate misses the first time of what begins with 1. */
export function beginAtZero(): void {
  for (const topic of outbox.topics) {
    effectSeconds.zero({ topic })
    for (const result of ['done', 'retry', 'dead', 'undeliverable'])
      effectsCarriedOut.inc({ topic, result }, 0)
  }
  for (const { name } of timetable.all()) {
    jobSeconds.zero({ name })
    for (const result of ['ok', 'failed']) jobRuns.inc({ name, result }, 0)
  }
  for (const purpose of MINDS) {
    const driver = ai.driver.name
    aiCalls.inc({ purpose, driver, outcome: 'ok' }, 0)
    aiSeconds.zero({ purpose, driver })
    aiDollars.inc({ purpose }, 0)
  }
  for (const kind of ['text', 'photos', 'system']) messagesStored.inc({ kind }, 0)
  for (const purpose of PURPOSES) uploadsLookedAt.inc({ purpose, result: 'ready' }, 0)
  for (const result of ['ok', 'failed']) resizeSeconds.zero({ result })
  for (const collector of [...Object.keys(COLLECTORS), 'redis', 'ready', 'storage', 'figures'])
    collectorFailures.inc({ collector }, 0)
}
