import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { CalendarFeedSchema } from '#database/schema'
import User from '#models/user'
import { revoke } from './calendar_feed/ending.js'
import { findBySecret, issue, noteReading } from './calendar_feed/issuing.js'
import type { FeedDoor } from './calendar_feed/telling.js'

export const FEED_KINDS = ['hosting', 'renting'] as const
export type FeedKind = (typeof FEED_KINDS)[number]

/** A secret address at which calendar programs read what somebody lends, or what they rent. */
export default class CalendarFeed extends CalendarFeedSchema {
  @belongsTo(() => User)
  declare user: BelongsTo<typeof User>

  /** Makes an address, in the place of the one before. @returns its secret, which is shown this once */
  static issue(user: User, kind: FeedKind, by: FeedDoor = 'web'): Promise<string> {
    return issue(user, kind, by)
  }

  /** Its owner is told, as of a new one. */
  static revoke(user: User, kind: FeedKind, by: FeedDoor = 'web'): Promise<void> {
    return revoke(user, kind, by)
  }

  /** With its person; null when there is none, or its person is out. */
  static findBySecret(secret: string): Promise<CalendarFeed | null> {
    return findBySecret(secret)
  }

  noteReading() {
    return noteReading(this)
  }
}
