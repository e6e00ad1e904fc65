import encryption from '@adonisjs/core/services/encryption'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import SessionsEnded from '#events/sessions_ended'
import StillNeededException from '#exceptions/still_needed_exception'
import { revokeAll } from '#models/access_token/revoking'
import { audit } from '#models/audit/audit'
import Listing from '#models/listing'
import { noteChange } from '#models/listing/changes'
import Reservation from '#models/reservation'
import { booking } from '#models/reservation/transaction'
import { begin, moveBySystem, turnOf } from '#models/reservation/turn'
import User from '#models/user'
import { macOf } from '#models/user/barring'
import { eraseBelongings, eraseProfile } from '#models/user/erasing'
import { obstaclesOf } from '#models/user/obstacles'
import { lockAdmins } from '#models/user/role'
import clock from '#services/clock'
import outbox from '#services/outbox/outbox'

/** What the goodbye letter's address is sealed for while it waits in the outbox. */
export const FAREWELL = 'farewell'

/**
 * Erases a person and everything of theirs that nothing has to keep, all of it or nothing. Requests that wait for an
 * answer are taken back, listings archived. Listings are locked before the person, as everywhere: a request made at
 * the same moment either came before and is taken back, or finds nobody to ask or to be asked.
 * @returns false when they had left before
 * @throws {StillNeededException} when something is open that needs the person
 */
export async function leave({ id, isAdmin }: User): Promise<boolean> {
  const gone = await booking(async (trx) => {
    if (isAdmin) await lockAdmins(trx)
    const listings = await lockListings(trx, id)
    const user = await User.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
    if (user.isGone) return null
    const obstacles = await obstaclesOf(trx, id)
    if (obstacles.length > 0) throw new StillNeededException(obstacles)
    await takeBackRequests(trx, id)
    for (const listing of listings) if (listing.hostId === id) await archive(trx, listing)
    await revokeAll(trx, id)
    await eraseBelongings(trx, user)
    await say(trx, user)
    const { role } = user
    await eraseProfile(trx, user, user.isBanned ? macOf(user.email) : null)
    if (role !== 'user') await noteRole(trx, user, role)
    return user
  })
  if (!gone) return false
  await SessionsEnded.dispatch(id, { beforeEpoch: gone.sessionEpoch, isBanned: false })
  return true
}

/** One's own, those one has asked for, and those one keeps in sight: their counts change. */
async function lockListings(trx: TransactionClientContract, id: number): Promise<Listing[]> {
  const [rows]: [{ id: number }[]] = await trx.rawQuery(
    `SELECT id FROM listings WHERE host_id = :id
     UNION SELECT listing_id FROM favourites WHERE user_id = :id
     UNION SELECT listing_id FROM reservations WHERE guest_id = :id AND status = 'PENDING_APPROVAL'`,
    { id }
  )
  return Listing.query({ client: trx })
    .whereIn(
      'id',
      rows.map((row) => row.id)
    )
    .orderBy('id')
    .forUpdate()
}

async function takeBackRequests(trx: TransactionClientContract, id: number): Promise<void> {
  const requests = await Reservation.query({ client: trx })
    .where('guest_id', id)
    .where('status', 'PENDING_APPROVAL')
    .orderBy('id')
  for (const request of requests) {
    await moveBySystem(await begin(trx, request), 'CANCELLED', 'guestLeft')
  }
}

async function archive(trx: TransactionClientContract, listing: Listing): Promise<void> {
  const asked = await Reservation.query({ client: trx })
    .where('listing_id', listing.id)
    .where('status', 'PENDING_APPROVAL')
    .orderBy('id')
    .forUpdate()
  for (const request of asked) {
    await moveBySystem(turnOf(trx, listing, request), 'REJECTED', 'listingDeleted')
  }
  const isContract = await trx.from('reservations').where('listing_id', listing.id).first()
  listing.merge({
    status: 'deleted',
    content: isContract ? listing.content : '',
    version: listing.version + 1,
    updatedAt: clock.now(),
    returnPostcode: listing.returnPostcode && '',
    returnLine1: listing.returnLine1 && '',
    returnLine2: null,
  })
  await listing.useTransaction(trx).save()
  await noteChange(trx, listing)
}

/** The last letter goes to an address that is about to be erased: it waits sealed, and no longer than its row. */
function say(trx: TransactionClientContract, { id, email, locale }: User): Promise<void> {
  return outbox.record(trx, {
    topic: 'user.left',
    payload: { userId: id, to: encryption.encrypt(email, undefined, FAREWELL), locale },
    dedupeKey: `user.left:${id}`,
  })
}

/** Rights end with the account, and staff see that they did. */
function noteRole(trx: TransactionClientContract, { id }: User, before: User['role']) {
  return audit(trx, {
    actor: { id },
    action: 'user.role_changed',
    target: { kind: 'user', id },
    before: { role: before },
    after: { role: 'user' },
  })
}
