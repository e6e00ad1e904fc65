import type { HttpContext } from '@adonisjs/core/http'
import { appUrl } from '#config/app'
import { self } from '#controllers/settings/support'
import CalendarFeed, { FEED_KINDS, type FeedKind } from '#models/calendar_feed'
import type { FeedDoor } from '#models/calendar_feed/telling'
import type User from '#models/user'

export type FeedShown = { kind: FeedKind; madeAt: string | null; lastReadAt: string | null }

/** One of each kind, also of those that have no address. */
export async function feedsOf(user: User): Promise<FeedShown[]> {
  const feeds = await user.related('calendarFeeds').query()
  return FEED_KINDS.map((kind) => {
    const feed = feeds.find((each) => each.kind === kind)
    return {
      kind,
      madeAt: feed?.createdAt.toISO() ?? null,
      lastReadAt: feed?.lastReadAt?.toISO() ?? null,
    }
  })
}

/** A new address ends the one before. @returns the address, which is shown this once */
export async function issueFeed(user: User, kind: FeedKind, by: FeedDoor): Promise<string> {
  const secret = await CalendarFeed.issue(user, kind, by)
  return new URL(`/calendars/${secret}.ics`, appUrl).href
}

export async function revokeFeed(ctx: HttpContext, by: FeedDoor): Promise<void> {
  const user = await self(ctx)
  await CalendarFeed.revoke(user, ctx.params.kind, by)
}
