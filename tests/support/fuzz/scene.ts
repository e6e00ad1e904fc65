import Category from '#models/category'
import ChatRoom from '#models/chat_room'
import ListingBlock from '#models/listing_block'
import SavedSearch from '#models/saved_search'
import Region from '#models/region'
import type Listing from '#models/listing'
import type Reservation from '#models/reservation'
import type User from '#models/user'
import Payment from '#models/payment'
import WebhookEndpoint from '#models/webhook_endpoint'
import { addDays, daysBetween } from '#models/reservation/calendar'
import payments from '#services/payments/payments'
import clock from '#services/clock'
import { readWanted } from '#validators/saved_search'
import { tokenOf } from '#tests/functional/api/support'
import { gear, person, photo, requested, says, TODAY } from '#tests/functional/reservations/support'
import type { Known } from './values.js'

const TOKENS = 8
/** Of a name that nobody has. */
const HOOK = 'https://hooks.test/'

/** People with their tokens, and things between them in many states. */
export async function openScene(): Promise<{
  people: Record<string, (string | null)[]>
  known: Known
}> {
  const [guest, host, stranger, banned] = await Promise.all([
    person(),
    person(),
    person(),
    person(),
  ])
  const tokens = {
    guest: await tokensOf(guest),
    host: await tokensOf(host),
    stranger: await tokensOf(stranger, 4),
    banned: await tokensOf(banned, 1),
  }
  const narrow = [await tokenOf(guest, ['favourites'])]
  const known = await thingsOf(guest, host)
  await banned.ban('까닭')
  return { people: { nobody: [null], ...tokens, narrow, forged: ['oat_1.bm90aGluZw'] }, known }
}

async function tokensOf(someone: User, count = TOKENS): Promise<string[]> {
  const tokens: string[] = []
  for (let at = 0; at < count; at++) tokens.push(await tokenOf(someone))
  return tokens
}

async function thingsOf(guest: User, host: User): Promise<Known> {
  const listings: Listing[] = []
  for (let at = 0; at < 6; at++) {
    const { listing } = await gear({ host, units: 2 })
    const region = await Region.query().whereNotNull('parent_id').first()
    if (region) await listing.related('regions').attach([region.id])
    listings.push(listing)
  }
  const hooks = [await hookOf(host), await hookOf(host), await hookOf(guest)]
  const reservations = await reservationsOf(listings, guest, host)
  const rooms = await Promise.all(
    reservations.slice(0, 2).map((one) => ChatRoom.openFromReservation(guest, one))
  )
  const block = await ListingBlock.create({
    listingId: listings[0].id,
    startDate: addDays(clock.today(), 40),
    endDate: addDays(clock.today(), 41),
  })
  const comment = await listings[0].comment(guest, { text: '코펠도 같이 빌릴 수 있나요?' })
  const address = await guest.addAddress({
    label: '집',
    recipient: '김이웃',
    phone: '010-0000-0000',
    postcode: '04524',
    line1: '서울시 중구 세종대로 110',
  })
  const { search } = await SavedSearch.save(guest, (await readWanted({ question: '첫 캠핑' }))!)
  const [categories, regions] = await Promise.all([
    Category.query().limit(5),
    Region.query().limit(5),
  ])
  const photos: string[] = []
  for (const purpose of ['listing', 'inspection', 'claim', 'chat', 'review'] as const) {
    photos.push(await photo(guest, purpose), await photo(host, purpose))
  }
  const orders = await Promise.all(
    reservations.map((one) => one.related('payments').query().first())
  )
  return {
    '/listings': listings.map(({ id }) => id),
    '/reservations': reservations.map(({ ulid }) => ulid),
    '/rooms': rooms.map(({ ulid }) => ulid),
    '/comments': [comment.ulid],
    '/users': [guest.id, host.id],
    '/blocks': [block.id],
    '/addresses': [address!.id],
    '/saved-searches': [search.ulid],
    '/uploads': photos,
    '/webhooks': hooks.map(({ ulid }) => ulid),
    '/calendar-feeds': ['hosting', 'renting'],
    'url': [HOOK],
    '/payments': orders.flatMap((order) => (order ? [order.orderId] : [])),
    'category': categories.map(({ slug }) => slug),
    'region': regions.map(({ slug }) => slug),
    'regionIds': regions.map(({ id }) => id),
    'photos': photos,
    'categoryId': listings.map(({ categoryId }) => categoryId),
    'ref': [...listings.map(({ id }) => String(id)), comment.ulid],
  }
}

async function hookOf(owner: User): Promise<WebhookEndpoint> {
  const added = await WebhookEndpoint.add(owner, { url: HOOK, events: ['reservation.requested'] })
  if (added === 'full') throw new Error('this person has as many as they may')
  return added.endpoint
}

/** From a request that nobody answered to a rental that came back. */
async function reservationsOf(listings: Listing[], guest: User, host: User) {
  const made: Reservation[] = []
  for (const [at, listing] of listings.entries()) {
    const from = daysBetween(TODAY, clock.today()) + 5 + at * 3
    const { reservation: asked } = await requested(listing, { guest, from, to: from + 1 })
    made.push(asked)
    if (at % 3 === 0) continue
    const approved = await asked.approve(says(host, asked))
    if (at % 3 === 1) continue
    await pay(approved, guest)
  }
  return made
}

async function pay(reservation: Reservation, guest: User): Promise<void> {
  const { payment } = await Payment.start(reservation, guest)
  const order = await payments.sandbox.answer(payment.orderId, 'agreed')
  await Payment.confirm({
    orderId: payment.orderId,
    providerKey: order!.provider_key,
    amount: payment.amount,
  })
}
