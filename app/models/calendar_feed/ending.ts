import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import CalendarFeed from '#models/calendar_feed'

/** Ends both addresses of a person: whoever had read one of them learns nothing more. */
export async function endFeeds(trx: TransactionClientContract, userId: number): Promise<void> {
  await CalendarFeed.query({ client: trx }).where('userId', userId).delete()
}
