import type { HttpContext } from '@adonisjs/core/http'
import Listing from '#models/listing'
import type Reservation from '#models/reservation'
import { unitCalendars } from '#models/listing/availability'
import { previewAsking, type Wish } from '#models/reservation/asking_preview'
import { askedOf } from '#models/reservation/asked'
import type { Conflict } from '#controllers/reservations/page'
import clock from '#services/clock'
import AddressTransformer from '#transformers/address_transformer'
import PhotoTransformer from '#transformers/photo_transformer'
import RentableTransformer from '#transformers/rentable_transformer'
import { editValidator, wishValidator } from '#validators/reservation'

/** What the address of the page asks for; a part that makes no sense is left out. */
export async function wishOf({ request }: HttpContext) {
  const query = request.qs()
  const [error, wish] = await wishValidator.tryValidate({
    ...query,
    options: optionsOf(query.options),
  })
  return { isMalformed: error !== null, ...(wish ?? {}) }
}

/** What a refused form asked for: the page that answers keeps it, so it is quoted again. */
async function wishOfForm({ request }: HttpContext) {
  const { startDate, endDate, optionIds, receiveMethod, returnMethod } =
    await request.validateUsing(editValidator)
  return {
    isMalformed: false,
    start: startDate,
    end: endDate,
    options: optionIds ?? [],
    receive: receiveMethod,
    return: returnMethod,
  }
}

export async function createPage(listing: Listing, ctx: HttpContext) {
  const { isMalformed, ...wish } = await wishOf(ctx)
  return {
    ...(await formPage(listing, ctx, {
      startDate: wish.start ?? null,
      endDate: wish.end ?? null,
      optionIds: wish.options ?? [],
    })),
    wish,
    isMalformed,
  }
}

/** The request as it is, and what it would become. */
export async function editPage(
  reservation: Reservation,
  ctx: HttpContext,
  conflict: Conflict | null = null
) {
  await reservation.load('options')
  const asked = askedOf(reservation)
  const { isMalformed, ...wish } = await (conflict ? wishOfForm(ctx) : wishOf(ctx))
  const hasOptions = conflict !== null || 'options' in ctx.request.qs()
  const listing = await rented(reservation, asked.optionIds)
  return {
    ...(await formPage(listing, ctx, {
      startDate: wish.start ?? asked.startDate,
      endDate: wish.end ?? asked.endDate,
      optionIds: hasOptions ? (wish.options ?? []) : asked.optionIds,
    })),
    asked,
    wish,
    conflict,
  }
}

/** A listing that may be asked for, with what the form needs. */
export async function rentableNow(id: number): Promise<Listing> {
  return withForm(id)
    .where('status', 'published')
    .whereNull('hidden_at')
    .whereHas('host', (host) => host.withScopes((scopes) => scopes.inGoodStanding()))
    .firstOrFail()
}

/** The listing of a reservation, with the options that it chose before they were archived. */
async function rented({ listingId }: Reservation, chosen: number[]): Promise<Listing> {
  return withForm(listingId, chosen).firstOrFail()
}

function withForm(id: number, chosen: number[] = []) {
  return Listing.query()
    .where('id', id)
    .preload('host')
    .preload('photos', (photos) => photos.preload('upload').orderBy('is_primary', 'desc').limit(1))
    .preload('options', (options) => {
      void options
        .where((usable) => void usable.whereNull('archived_at').orWhereIn('id', chosen))
        .orderBy('position')
        .orderBy('id')
    })
}

async function formPage(listing: Listing, { auth }: HttpContext, wish: Wish) {
  const person = auth.getUserOrFail()
  const addresses = await person.related('addresses').query().orderBy('id')
  return {
    listing: RentableTransformer.transform(listing),
    photo: listing.photos[0] ? PhotoTransformer.transform(listing.photos[0].upload) : null,
    addresses: AddressTransformer.transform(addresses),
    units: await unitCalendars(listing.id, clock.today()),
    today: clock.today(),
    isRestricted: !person.isInGoodStanding(),
    preview: await previewAsking(listing, wish),
  }
}

function optionsOf(options: unknown) {
  if (typeof options === 'string') return options.split(',').filter(Boolean)
  return options
}
