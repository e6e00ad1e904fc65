import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'
import Notification from '#models/notification'

/** One event of a person's stream. Revisions have no holes, so that whoever misses one can tell. */
export interface StreamEvent {
  revision: number
  name: 'notification' | 'read' | 'state'
  data: { unread: number; ulid?: string; kind?: string; path?: string; at?: string }
}

/** Counted no further: the bell says 99+. */
export const MOST_COUNTED = 100

const LONGEST_REPLAY = 500

/**
 * Gives the person's new notifications their revisions. Those of the cause that have one already are
 * answered again: whoever tells of them died, perhaps, before it did.
 */
export async function revise(userId: number, causes: string[]): Promise<StreamEvent[]> {
  return db.transaction(async (trx) => {
    const revision = await lockStream(trx, userId)
    const rows = await Notification.query({ client: trx })
      .where('user_id', userId)
      .where((open) => void open.whereNull('revision').orWhereIn('cause', causes))
      .orderBy('id')
    const fresh = rows.filter((row) => row.revision === null)
    for (const [at, row] of fresh.entries()) row.revision = revision + at + 1
    if (fresh.length > 0) {
      await writeRevisions(trx, fresh)
      await moveStream(trx, userId, revision + fresh.length)
    }
    const unread = await unreadOf(userId, trx)
    return rows.sort((a, b) => a.revision! - b.revision!).map((row) => eventOf(row, unread))
  })
}

/** A change of what is read takes a revision of its own, so that all tabs come to the same count. */
export async function reviseReading(
  userId: number,
  change: (trx: TransactionClientContract) => Promise<number>
): Promise<StreamEvent | null> {
  return db.transaction(async (trx) => {
    const revision = (await lockStream(trx, userId)) + 1
    if ((await change(trx)) === 0) return null
    await moveStream(trx, userId, revision)
    return { revision, name: 'read', data: { unread: await unreadOf(userId, trx) } }
  })
}

/**
 * What a stream has missed since a revision, and how things stand now as the last event. Null for `after`
 * is somebody who has seen nothing yet and wants only that.
 */
export async function eventsSince(userId: number, after: number | null): Promise<StreamEvent[]> {
  const stream = await db.from('notification_streams').where('user_id', userId).first()
  const revision = Number(stream?.revision ?? 0)
  const unread = await unreadOf(userId)
  const missed =
    after === null || after >= revision
      ? []
      : await Notification.query()
          .where('user_id', userId)
          .where('revision', '>', after)
          .where('revision', '<=', revision)
          .orderBy('revision', 'desc')
          .limit(LONGEST_REPLAY)
  return [
    ...missed.reverse().map((row) => eventOf(row, unread)),
    { revision, name: 'state', data: { unread } },
  ]
}

/** How far the streams of these people have come. */
export async function revisionsOf(userIds: number[]): Promise<Map<number, number>> {
  const rows: { user_id: number; revision: number }[] = await db
    .from('notification_streams')
    .whereIn('user_id', userIds)
    .select('user_id', 'revision')
  return new Map(rows.map((row) => [row.user_id, Number(row.revision)]))
}

/** How many are unread, counted up to a hundred. */
export async function unreadOf(
  userId: number,
  client: QueryClientContract = db.connection()
): Promise<number> {
  const [[{ unread }]] = await client.rawQuery(
    `SELECT COUNT(*) AS unread FROM (
       SELECT 1 FROM notifications WHERE user_id = ? AND read_at IS NULL LIMIT ${MOST_COUNTED}
     ) some`,
    [userId]
  )
  return Number(unread)
}

async function lockStream(trx: TransactionClientContract, userId: number): Promise<number> {
  await trx.rawQuery(
    'INSERT INTO notification_streams (user_id) VALUES (?) ON DUPLICATE KEY UPDATE user_id = user_id',
    [userId]
  )
  const row = await trx
    .from('notification_streams')
    .where('user_id', userId)
    .forUpdate()
    .firstOrFail()
  return Number(row.revision)
}

function moveStream(trx: TransactionClientContract, userId: number, revision: number) {
  return trx.from('notification_streams').where('user_id', userId).update({ revision })
}

function writeRevisions(trx: TransactionClientContract, rows: Notification[]) {
  const cases = rows.map(() => 'WHEN ? THEN ?').join(' ')
  return trx
    .from('notifications')
    .whereIn(
      'id',
      rows.map(({ id }) => id)
    )
    .update({
      revision: db.raw(
        `CASE id ${cases} END`,
        rows.flatMap(({ id, revision }) => [id, revision!])
      ),
    })
}

function eventOf(
  { revision, ulid, kind, path, createdAt }: Notification,
  unread: number
): StreamEvent {
  return {
    revision: revision!,
    name: 'notification',
    data: { unread, ulid, kind, path, at: createdAt.toISO()! },
  }
}
