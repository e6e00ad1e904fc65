import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import CalendarFeed, { type FeedKind } from '#models/calendar_feed'
import User from '#models/user'
import { tellOwner, type FeedDoor } from './telling.js'

/** Where there is no address nothing happens, and nobody is told. */
export async function revoke({ id: userId }: User, kind: FeedKind, by: FeedDoor): Promise<void> {
  await db.transaction(async (trx) => {
    await User.query({ client: trx }).where('id', userId).forUpdate().firstOrFail()
    const feed = await CalendarFeed.query({ client: trx }).where({ userId, kind }).first()
    if (!feed) return
    await feed.delete()
    await tellOwner(trx, { userId, kind, change: 'revoked', by })
  })
}

/** Ends both addresses of a person: whoever had read one of them learns nothing more. */
export async function endFeeds(trx: TransactionClientContract, userId: number): Promise<void> {
  await CalendarFeed.query({ client: trx }).where('userId', userId).delete()
}
