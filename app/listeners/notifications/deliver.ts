import db from '@adonisjs/lucid/services/db'
import type { Notice } from '#models/notification/notice'
import { revise } from '#models/notification/revisions'
import live from '#services/live/live'
import outbox from '#services/outbox/outbox'

/** What was told and is committed goes to open streams, and by letter. Each letter is an effect of its own. */
export async function deliver(notices: Notice[]): Promise<void> {
  if (notices.length === 0) return
  await db.transaction((trx) =>
    outbox.record(
      trx,
      notices
        .filter(({ letter }) => letter !== null)
        .map((notice) => ({
          topic: 'notification.letter',
          payload: { notice },
          dedupeKey: `letter:${notice.cause}:${notice.userId}`,
        }))
    )
  )
  for (const userId of new Set(notices.map((notice) => notice.userId))) {
    const causes = notices.filter((notice) => notice.userId === userId).map(({ cause }) => cause)
    await live.publish(userId, await revise(userId, causes))
  }
}

export default async function deliverNotices(payload: Record<string, unknown>): Promise<void> {
  await deliver(payload.notices as Notice[])
}
