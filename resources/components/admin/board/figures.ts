export type Unit = 'day' | 'week' | 'month'
export const UNITS: readonly Unit[] = ['day', 'week', 'month']

export type Span = { from: string; to: string }

const COUNTS = ['requests', 'completed', 'newcomers'] as const
const MONEY = ['moneyIn', 'moneyOut', 'fees'] as const
type Count = (typeof COUNTS)[number]
type Money = (typeof MONEY)[number]
export type Figure = Count | Money

/** Money is there for admins only. */
export type Figures = Record<Count, number> & Partial<Record<Money, number>>
export type Step = Span & { figures: Figures }

export function figuresFor(seesMoney: boolean): readonly Figure[] {
  return seesMoney ? [...COUNTS, ...MONEY] : COUNTS
}

export function isMoney(figure: Figure): boolean {
  return (MONEY as readonly Figure[]).includes(figure)
}

export const CHARTS: { name: string; figures: Figure[] }[] = [
  { name: 'rentals', figures: ['requests', 'completed'] },
  { name: 'newcomers', figures: ['newcomers'] },
  { name: 'money', figures: ['moneyIn', 'moneyOut'] },
  { name: 'fees', figures: ['fees'] },
]

export type Queue =
  | 'reports'
  | 'held'
  | 'appeals'
  | 'claims'
  | 'inspections'
  | 'noShows'
  | 'lostParcels'
  | 'refunds'
  | 'payouts'
  | 'effects'
  | 'deadEffects'
  | 'violations'
export type Queues = Partial<Record<Queue, number>>

export type Job = {
  name: string
  status: 'running' | 'ok' | 'failed' | null
  lastAt: string | null
  nextAt: string | null
  lateSince: string | null
  failures: number
}

export type Problem = 'order' | 'future' | 'length' | 'malformed'
