import { addDays, type Day } from './calendar.js'
import { TIERS, type Policy } from './cancellation.js'

export type RefundTier = { percent: number; from: Day; until: Day | null }

/** What of the rent comes back when, from today on; the last tier holds for good. */
export function refundSchedule(policy: Policy, startDate: Day, today: Day): RefundTier[] {
  const tiers: RefundTier[] = []
  let from = today
  for (const { daysBefore, percent } of TIERS[policy]) {
    const until = addDays(startDate, -daysBefore)
    if (until < from) continue
    tiers.push({ percent, from, until })
    from = addDays(until, 1)
  }
  return [...tiers, { percent: 0, from, until: null }]
}
