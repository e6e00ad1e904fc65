import type { Data } from '@generated/data'

export type Case = Data.ReportCase
export type Snapshot = Case['reports'][number]['snapshot']

export const ACTS = ['dismiss', 'hide', 'warn', 'suspend', 'ban'] as const
export type Act = (typeof ACTS)[number]

/** One key each, and the look of its button. */
export const KEYS: Record<Act, { key: string; icon: string; tone: 'neutral' | 'error' }> = {
  dismiss: { key: 'D', icon: 'i-lucide-check', tone: 'neutral' },
  hide: { key: 'H', icon: 'i-lucide-eye-off', tone: 'error' },
  warn: { key: 'W', icon: 'i-lucide-megaphone', tone: 'error' },
  suspend: { key: 'S', icon: 'i-lucide-timer', tone: 'error' },
  ban: { key: 'B', icon: 'i-lucide-ban', tone: 'error' },
}

/** Notes for staff that fit most cases, by the names of their words. */
export const NOTES: Record<'dismissed' | 'sanctioned', string[]> = {
  dismissed: ['fine', 'unclear', 'private', 'handled'],
  sanctioned: ['seen', 'many', 'again', 'admitted'],
}

export const REASONS = ['spam', 'inappropriate', 'fraud', 'abuse', 'copyright', 'other'] as const

/** Why an act cannot be done by this person; null when the server would not refuse it. */
export function hindrance(one: Case, act: Act, role: string | undefined) {
  if (one.decision) return 'decided'
  if (one.isParty) return 'party'
  if (one.claim && !one.claim.isMine) return 'claimed'
  if (act === 'dismiss') return null
  if (one.subject.isStaff && role !== 'admin') return 'staff'
  if (act === 'hide' && (one.kind === 'user' || one.look.state === 'gone')) return 'notHideable'
  return null
}

/** What most of the reports say. */
export function mainReason({ reports }: Case): (typeof REASONS)[number] {
  const counts = REASONS.map((reason) => reports.filter((each) => each.reason === reason).length)
  return REASONS[counts.indexOf(Math.max(...counts))]
}

/** What was reported, as the latest report found it. */
export function snapshotOf({ reports }: Case): Snapshot | null {
  return reports.find(({ isErased }) => !isErased)?.snapshot ?? null
}
