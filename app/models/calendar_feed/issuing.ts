import { createHash, randomBytes } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import config from '#config/calendar_feeds'
import CalendarFeed, { type FeedKind } from '#models/calendar_feed'
import type User from '#models/user'
import { holdAsKnown } from '#models/user/presence'
import clock from '#services/clock'
import { markActed } from '#services/idempotency/marking'
import { tellOwner, type FeedDoor } from './telling.js'

export function issue(user: User, kind: FeedKind, by: FeedDoor): Promise<string> {
  const secret = config.prefix + randomBytes(32).toString('base64url')
  return db.transaction(async (trx) => {
    const { id: userId } = await holdAsKnown(trx, user)
    await CalendarFeed.query({ client: trx }).where({ userId, kind }).delete()
    const createdAt = clock.now()
    const hash = hashOf(secret)
    await CalendarFeed.create({ userId, kind, hash, createdAt }, { client: trx })
    await tellOwner(trx, { userId, kind, change: 'issued', by })
    await markActed(trx)
    return secret
  })
}

export async function findBySecret(secret: string): Promise<CalendarFeed | null> {
  const feed = await CalendarFeed.query().where('hash', hashOf(secret)).preload('user').first()
  return feed?.user.isBanned ? null : feed
}

/** Once an hour is enough for its owner to see that it is used. */
export async function noteReading({ id, lastReadAt }: CalendarFeed): Promise<void> {
  const now = clock.now()
  if (lastReadAt && now.diff(lastReadAt).as('hours') < 1) return
  await db.from('calendar_feeds').where('id', id).update({ last_read_at: now.toJSDate() })
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
