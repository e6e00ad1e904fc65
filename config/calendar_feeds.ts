/** Calendars that other programs subscribe to. */
export default {
  prefix: 'cwc_',
  /** Rentals that ended longer ago are left out, and cancelled ones sooner. */
  pastDays: 90,
  cancelledDays: 30,
  /** Rentals in one feed; the latest ones. */
  most: 500,
  /** How often a program is asked to come back; and how often one feed, and one address, may. */
  refreshMinutes: 60,
  reads: { requests: 60, every: '1 hour' },
  knocks: { requests: 120, every: '1 minute' },
} as const
