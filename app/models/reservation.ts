import { belongsTo, hasMany, hasOne, manyToMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany, HasOne, ManyToMany } from '@adonisjs/lucid/types/relations'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { ModelObject } from '@adonisjs/lucid/types/model'
import { ReservationSchema } from '#database/schema'
import BookedPeriod from '#models/booked_period'
import Claim from '#models/claim'
import Listing from '#models/listing'
import ListingOption from '#models/listing_option'
import ListingUnit from '#models/listing_unit'
import Payment from '#models/payment'
import Payout from '#models/payout'
import Refund from '#models/refund'
import ReservationEvent from '#models/reservation_event'
import ReservationPhoto from '#models/reservation_photo'
import Upload from '#models/upload'
import User from '#models/user'
import clock from '#services/clock'
import { sideOf, type Ask } from './reservation/acting.js'
import { edit, request, type Asking } from './reservation/asking.js'
import {
  correctTracking,
  decideRent,
  turnDownReport,
  lowerClaim,
  objectToClaim,
  objectToInspection,
  reportNonArrival,
  reportNoShow,
  type Objection,
  type Parcel,
} from './reservation/asides.js'
import { refuseHopeless } from './reservation/free_units.js'
import type { Refund as CancellationRefund } from './reservation/cancellation.js'
import { refundDue } from './reservation/cancelling.js'
import { refuseWishedRefund } from './reservation/effects.js'
import type { ClaimAmounts } from './reservation/claims.js'
import type { Brought } from './reservation/guards.js'
import { refuseUnfit } from './reservation/standing.js'
import { move } from './reservation/turn.js'
import { write, type ReviewDraft } from './review/writing.js'

type Claiming = { amounts: ClaimAmounts; reason: string; photos?: string[] }

export default class Reservation extends ReservationSchema {
  @belongsTo(() => Listing)
  declare listing: BelongsTo<typeof Listing>

  @belongsTo(() => User, { foreignKey: 'hostId' })
  declare host: BelongsTo<typeof User>

  @belongsTo(() => User, { foreignKey: 'guestId' })
  declare guest: BelongsTo<typeof User>

  @belongsTo(() => ListingUnit, { foreignKey: 'unitId' })
  declare unit: BelongsTo<typeof ListingUnit>

  @belongsTo(() => Upload, { foreignKey: 'photoUploadId' })
  declare photo: BelongsTo<typeof Upload>

  @manyToMany(() => ListingOption, {
    pivotTable: 'reservation_options',
    pivotRelatedForeignKey: 'option_id',
  })
  declare options: ManyToMany<typeof ListingOption>

  @hasMany(() => ReservationEvent)
  declare events: HasMany<typeof ReservationEvent>

  @hasMany(() => ReservationPhoto)
  declare photos: HasMany<typeof ReservationPhoto>

  @hasMany(() => Payment)
  declare payments: HasMany<typeof Payment>

  @hasMany(() => Refund)
  declare refunds: HasMany<typeof Refund>

  @hasOne(() => Claim)
  declare claim: HasOne<typeof Claim>

  @hasOne(() => Payout)
  declare payout: HasOne<typeof Payout>

  @hasOne(() => BookedPeriod)
  declare bookedPeriod: HasOne<typeof BookedPeriod>

  /** What changed, as a statement that can travel with others. */
  pendingUpdate(trx: TransactionClientContract) {
    this.updatedAt = clock.now()
    return trx.knexQuery().table('reservations').where('id', this.id).update(this.dirtyRow())
  }

  private dirtyRow(): ModelObject {
    const changes = Object.entries(this.$dirty).map(([name, value]) => {
      const column = Reservation.$getColumn(name)!
      return [column.columnName, column.prepare ? column.prepare(value, name, this) : value]
    })
    return Object.fromEntries(changes)
  }

  /** Asks for days of a listing. */
  static request(guest: User, listing: Pick<Listing, 'id'>, asking: Asking) {
    return request(guest, listing.id, asking)
  }

  edit(ask: Ask, asking: Asking) {
    return edit(this, ask, asking)
  }

  approve(ask: Ask) {
    return move(this, ask, {
      to: 'PENDING_PAYMENT',
      whileQueued: (trx, now) =>
        refuseHopeless(trx, this, { seen: ask.seen, hostId: ask.by.id, now }),
      check: ({ trx, reservation, now }) =>
        refuseUnfit(trx, [reservation.hostId, reservation.guestId], now),
      change: (reservation, { now }) => reservation.merge({ approvedAt: now }),
    })
  }

  reject(ask: Ask, { reason }: { reason: string }) {
    return move(this, ask, { to: 'REJECTED', brought: { reason } })
  }

  /** Cancels; `expected` is the refund that was shown, and a different one is refused with the new figure. */
  cancel(ask: Ask, brought: Pick<Brought, 'reason' | 'expected'>) {
    return move(this, ask, { to: 'CANCELLED', brought, check: refuseWishedRefund })
  }

  /** What cancelling now would give back; null while nothing is paid. */
  async cancellationPreview(user: User): Promise<CancellationRefund | null> {
    if (!['PENDING_PICKUP', 'SHIPPING'].includes(this.status)) return null
    const actor = sideOf(this, user) ?? 'moderator'
    const today = clock.today()
    const trx = db.connection()
    return refundDue({ trx, reservation: this, acting: { actor }, cause: null, today })
  }

  ship(ask: Ask, { carrier, trackingNumber }: Parcel) {
    return move(this, ask, {
      to: 'SHIPPING',
      brought: { carrier, trackingNumber },
      change: (reservation) =>
        reservation.merge({ receiveCarrier: carrier, receiveTracking: trackingNumber }),
    })
  }

  /** The guest says that the gear is there, handed over or delivered. */
  receive(ask: Ask) {
    return move(this, ask, { to: 'INSPECTING_RENTAL', only: 'guest' })
  }

  /** The host hands over, with the code that the guest shows. */
  handOver(ask: Ask, { code }: { code: string }) {
    return move(this, ask, { to: 'INSPECTING_RENTAL', only: 'host', brought: { code } })
  }

  passInspection(ask: Ask, { photos = [] }: { photos?: string[] } = {}) {
    return move(this, ask, { to: 'RENTING', brought: { photos }, stage: 'received' })
  }

  failInspection(ask: Ask, { reason, photos }: { reason: string; photos: string[] }) {
    return move(this, ask, {
      to: 'PENDING_RETURN',
      brought: { reason, photos },
      stage: 'inspection_failed',
      from: 'INSPECTING_RENTAL',
      change: (reservation, { now }) =>
        reservation.merge({ inspectionFailedAt: now, inspectionReason: reason }),
    })
  }

  /** The guest begins to return, on time or early. */
  return(ask: Ask) {
    return move(this, ask, {
      to: 'PENDING_RETURN',
      from: 'RENTING',
    })
  }

  sendBack(ask: Ask, { carrier, trackingNumber }: Parcel) {
    return move(this, ask, {
      to: 'RETURNING',
      brought: { carrier, trackingNumber },
      change: (reservation, { today }) =>
        reservation.merge({
          returnCarrier: carrier,
          returnTracking: trackingNumber,
          returnSentOn: today,
        }),
    })
  }

  /** The guest handed it back in person, shown on a photo. */
  handBack(ask: Ask, { photos }: { photos: string[] }) {
    return move(this, ask, {
      to: 'INSPECTING_RETURN',
      only: 'guest',
      brought: { photos },
      stage: 'handed_back',
    })
  }

  /** The host has it back, whatever the way, or after all. */
  takeBack(ask: Ask) {
    return move(this, ask, { to: 'INSPECTING_RETURN', only: 'host' })
  }

  /** The host finds everything in order; the deposit goes back at once. */
  complete(ask: Ask) {
    return move(this, ask, { to: 'RETURN_COMPLETED' })
  }

  reportLost(ask: Ask, { note }: { note?: string } = {}) {
    return move(this, ask, { to: 'LOST_OR_UNRETURNED', brought: { reason: note } })
  }

  fileClaim(ask: Ask, { amounts, reason, photos = [] }: Claiming) {
    return move(this, ask, {
      to: 'CLAIMING',
      brought: { claim: amounts, reason, photos },
      stage: 'claim',
    })
  }

  acceptClaim(ask: Ask) {
    return move(this, ask, { to: 'CLAIM_COMPLETED', only: 'guest' })
  }

  withdrawClaim(ask: Ask) {
    return move(this, ask, { to: 'CLAIM_COMPLETED', only: 'host' })
  }

  /** A moderator settles a claim that the guest objected to, at 0 up to what is claimed. */
  decideClaim(ask: Ask, { amount, reason }: { amount: number; reason: string }) {
    return move(this, ask, {
      to: 'CLAIM_COMPLETED',
      only: 'moderator',
      brought: { amount, reason },
    })
  }

  lowerClaim(ask: Ask, { amount }: { amount: number }) {
    return lowerClaim(this, ask, amount)
  }

  objectToClaim(ask: Ask, brought: Objection) {
    return objectToClaim(this, ask, brought)
  }

  /** The host objects to a failed inspection; a moderator then decides about the rent. */
  objectToInspection(ask: Ask, brought: Objection) {
    return objectToInspection(this, ask, brought)
  }

  /** A moderator gives 0, 50 or 100 percent of the rent back after a disputed inspection. */
  decideRent(ask: Ask, decision: { percent: 0 | 50 | 100; reason: string }) {
    return decideRent(this, ask, decision)
  }

  correctTracking(ask: Ask, parcel: Parcel) {
    return correctTracking(this, ask, parcel)
  }

  reportNonArrival(ask: Ask, { reason }: { reason: string }) {
    return reportNonArrival(this, ask, reason)
  }

  reportNoShow(ask: Ask, { reason }: { reason: string }) {
    return reportNoShow(this, ask, reason)
  }

  /** A moderator finds nothing in the guest's report that the host, or the parcel, did not come. */
  turnDownReport(ask: Ask, { reason }: { reason: string }) {
    return turnDownReport(this, ask, reason)
  }

  /** The guest says how it was, once. */
  review(guest: User, draft: ReviewDraft) {
    return write(this, guest, draft)
  }
}
