import db from '@adonisjs/lucid/services/db'
import type { ApiClient } from '@japa/api-client'
import type { Group } from '@japa/runner/core'
import Listing from '#models/listing'
import type Reservation from '#models/reservation'
import type Review from '#models/review'
import type User from '#models/user'
import clock from '#services/clock'
import type { ReviewDraft } from '#models/review/writing'
import {
  handedBack,
  requested,
  says,
  setTheScene,
  settleEffects,
  tidyUp,
} from '#tests/functional/reservations/support'

export const GOOD: ReviewDraft = {
  gearScore: 5,
  kindnessScore: 4,
  responseScore: 3,
  text: '설명 그대로였어요. 텐트가 깨끗하고 치기도 쉬웠어요.',
}

export function staged(group: Group) {
  group.each.setup(() => {
    setTheScene()
    return leave
  })
}

/** Reviews go before the scenario that they are of. */
export async function leave() {
  await db.from('review_photos').delete()
  await db.from('reviews').delete()
  await db.from('notifications').delete()
  await tidyUp()
}

/** A rental that its host closed: from here on it can be reviewed. */
export async function returned(scene: Parameters<typeof handedBack>[0] = {}) {
  const back = await handedBack(scene)
  const reservation = await back.reservation.complete(says(back.host, back.reservation))
  await settleEffects()
  await reservation.refresh()
  return { ...back, reservation }
}

/** Reviews of one listing by as many guests, the first the oldest, without living each rental through. */
export async function reviewed(listing: Listing, drafts: Partial<ReviewDraft>[]) {
  const reviews: Review[] = []
  for (const draft of drafts) {
    const { reservation, guest } = await requested(listing, { from: 3, to: 3 })
    await over(reservation)
    reviews.push(await reservation.review(guest, { ...GOOD, ...draft }))
  }
  return reviews
}

async function over(reservation: Reservation) {
  await reservation.merge({ status: 'REFUND_COMPLETED' }).save()
  await db.table('reservation_events').insert({
    reservation_id: reservation.id,
    version: reservation.version + 1,
    kind: 'moved',
    from_status: 'INSPECTING_RETURN',
    to_status: 'RETURN_COMPLETED',
    actor: 'host',
    data: '{}',
    created_at: clock.now().toJSDate(),
  })
}

export function write(
  client: ApiClient,
  by: User,
  { ulid }: Pick<Reservation, 'ulid'>,
  draft: Record<string, unknown> = {}
) {
  return client
    .post(`/reservations/${ulid}/review`)
    .loginAs(by)
    .withCsrfToken()
    .accept('json')
    .redirects(0)
    .json({ ...GOOD, ...draft })
}

export function remove(client: ApiClient, by: User, { ulid }: Pick<Reservation, 'ulid'>) {
  return client
    .delete(`/reservations/${ulid}/review`)
    .loginAs(by)
    .withCsrfToken()
    .accept('json')
    .redirects(0)
}

export async function ratingOf({ id }: Listing) {
  const { ratingAverage, ratingCount } = await Listing.findOrFail(id)
  return [ratingAverage === null ? null : Number(ratingAverage), ratingCount]
}
