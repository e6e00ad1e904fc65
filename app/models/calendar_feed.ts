import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { CalendarFeedSchema } from '#database/schema'
import User from '#models/user'
import { findBySecret, issue, noteReading } from './calendar_feed/issuing.js'

export const FEED_KINDS = ['hosting', 'renting'] as const
export type FeedKind = (typeof FEED_KINDS)[number]

/** A secret address at which calendar programs read what somebody lends, or what they rent. */
export default class CalendarFeed extends CalendarFeedSchema {
  @belongsTo(() => User)
  declare user: BelongsTo<typeof User>

  /** Makes an address, in the place of the one before. @returns its secret, which is shown this once */
  static issue(user: User, kind: FeedKind): Promise<string> {
    return issue(user, kind)
  }

  /** With its person; null when there is none, or its person is out. */
  static findBySecret(secret: string): Promise<CalendarFeed | null> {
    return findBySecret(secret)
  }

  noteReading() {
    return noteReading(this)
  }
}
