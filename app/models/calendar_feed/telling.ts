import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { FeedKind } from '#models/calendar_feed'
import clock from '#services/clock'
import outbox from '#services/outbox/outbox'

export type FeedChange = 'issued' | 'revoked'
/** Where its owner did it, or somebody in their name: on a page, or by a token. */
export type FeedDoor = 'web' | 'program'

export interface FeedTold {
  userId: number
  kind: FeedKind
  change: FeedChange
  by: FeedDoor
  at: string
}

/** The letter tells of the act as it was: the address may be gone before it is written. */
export function tellOwner(trx: TransactionClientContract, told: Omit<FeedTold, 'at'>) {
  const payload = { ...told, at: clock.now().toISO() }
  return outbox.record(trx, { topic: 'calendar_feed.changed', payload })
}
