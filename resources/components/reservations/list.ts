import type { Data } from '@generated/data'

export type Tab = 'all' | 'requested' | 'upcoming' | 'using' | 'returning' | 'ended'

export type ReservationsPage = {
  reservations: {
    data: Data.Reservation[]
    metadata: { currentPage: number; lastPage: number; total: number }
  }
  filter: { tab: Tab; q: string | null }
  counts: Record<Tab, number>
  isMalformed: boolean
}
