import { addDays, daysBetween, maxDay, type Day } from './calendar.js'
import { policyPercent, type Policy } from './cancellation.js'

export type RefundTier = { percent: number; from: Day; until: Day | null }

/** What of the rent comes back when, from today on; the last tier holds for good. */
export function refundSchedule(policy: Policy, startDate: Day, today: Day): RefundTier[] {
  const tiers: RefundTier[] = []
  for (let day = today; day <= maxDay(today, startDate); day = addDays(day, 1)) {
    const percent = policyPercent(policy, daysBetween(day, startDate))
    const last = tiers.at(-1)
    if (last?.percent === percent) last.until = day
    else tiers.push({ percent, from: day, until: day })
  }
  return tiers.map((tier, index) => (index === tiers.length - 1 ? { ...tier, until: null } : tier))
}
