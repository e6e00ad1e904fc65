import db from '@adonisjs/lucid/services/db'
import { Random } from '#database/data/random'
import type { Neighbours } from '#database/demo/people'
import type { Shelf } from '#database/demo/shelf'
import type { Timeline } from '#database/demo/moments'

/** Everybody keeps a few listings of others; some gear is liked by more people than other gear. */
export async function spreadLikes(neighbours: Neighbours, shelf: Shelf, timeline: Timeline) {
  const random = new Random('favourites')
  const rows = [...neighbours.values()].flatMap((user) =>
    shelf
      .all()
      .filter(({ listing }) => listing.hostId !== user.id && random.chance(charm(listing.id)))
      .map(({ listing }) => ({
        user_id: user.id,
        listing_id: listing.id,
        created_at: timeline.instant({ hoursAgo: random.whole(3, 480) }).toJSDate(),
      }))
  )
  await db.table('favourites').multiInsert(rows)
  await db.rawQuery(
    'UPDATE listings SET favourites_count = (SELECT COUNT(*) FROM favourites WHERE listing_id = listings.id)'
  )
  await db.rawQuery(
    `UPDATE listings SET popularity = favourites_count + (
       SELECT COUNT(*) FROM reservations WHERE listing_id = listings.id AND requested_at >= ?
     )`,
    [timeline.instant({ day: -30, at: '00:00' }).toJSDate()]
  )
}

function charm(listingId: number): number {
  return new Random(`charm:${listingId}`).next() ** 2 * 0.35
}
