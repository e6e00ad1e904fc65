import type { I18n } from '@adonisjs/i18n'
import { appUrl } from '#config/app'
import type { FeedKind } from '#models/calendar_feed'
import type { BlockEntry, RentalEntry } from '#models/calendar_feed/entries'
import { rentalPeriod } from '#models/reservation/calendar'
import type { State } from '#models/reservation/flow'
import type { CalendarEvent } from '#services/calendars/icalendar'

interface Reader {
  /** Where this shop is: ids are unique in the world. */
  host: string
  i18n: I18n
}

const OFF: readonly State[] = ['REJECTED', 'CANCELLED']
const OPEN: readonly State[] = ['PENDING_APPROVAL', 'PENDING_PAYMENT']

/** A rental as its host or its guest finds it in their calendar: of the other side the nickname, nothing else. */
export function eventOfRental(
  rental: RentalEntry,
  { host, i18n, kind }: Reader & { kind: FeedKind }
): CalendarEvent {
  const { other, status, title, ulid } = rental
  const isAgreed = ![...OFF, ...OPEN].includes(status)
  const state = i18n.t(`reservations.status.${status}`)
  return {
    uid: `reservation-${ulid}@${host}`,
    sequence: rental.version,
    createdAt: rental.requestedAt,
    changedAt: rental.changedAt,
    ...rentalPeriod(rental.startDate, rental.endDate),
    summary: isAgreed
      ? i18n.t(`calendars.rental.${kind}`, { other, title })
      : i18n.t('calendars.notAgreed', { other, title, state }),
    description: i18n.t('calendars.state', { state }),
    url: new URL(`/reservations/${ulid}`, appUrl).href,
    status: OFF.includes(status) ? 'CANCELLED' : OPEN.includes(status) ? 'TENTATIVE' : 'CONFIRMED',
  }
}

export function eventOfBlock(block: BlockEntry, { host, i18n }: Reader): CalendarEvent {
  return {
    uid: `block-${block.id}@${host}`,
    sequence: 0,
    createdAt: block.createdAt,
    changedAt: block.createdAt,
    ...rentalPeriod(block.startDate, block.endDate),
    summary: i18n.t('calendars.block', { title: block.title }),
    description: i18n.t('calendars.blockBody'),
    url: new URL('/hosting/listings', appUrl).href,
    status: 'CONFIRMED',
  }
}
