import type { StatusTone } from '~/components/shared/StatusBadge.vue'

export const STAGES = ['upcoming', 'waiting', 'paid', 'failed'] as const
export type Stage = (typeof STAGES)[number]

export type Earning = {
  ulid: string
  title: string
  startDate: string
  endDate: string
  keptRent: number
  platformFee: number
  claim: number
  amount: number
  stage: Stage
  status: 'pending' | 'needs_account' | 'held' | 'sent' | 'waiting_operator' | null
  attempts: number
  isWithBank: boolean
  day: string
  bank: string | null
  numberMasked: string | null
}

export type EarningsFilter = { stage: Stage | null; year: number | null; page: number }

export const TONES: Record<Stage, StatusTone> = {
  upcoming: 'over',
  waiting: 'waiting',
  paid: 'done',
  failed: 'trouble',
}

/** The address of the same page, or of its file, under another filter. */
export function earningsAddress(
  filter: EarningsFilter,
  more: Partial<EarningsFilter> = {},
  path = '/hosting/earnings'
): string {
  const { stage, year, page } = { ...filter, page: 1, ...more }
  const query = new URLSearchParams()
  if (stage) query.set('stage', stage)
  if (year) query.set('year', String(year))
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `${path}?${query}` : path
}
