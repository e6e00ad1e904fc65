import i18nManager from '@adonisjs/i18n/services/main'
import type { LetterWords } from '#mails/notification_mail'
import { traitsOf } from '#models/notification/kinds'
import type { Notice } from '#models/notification/notice'
import { dueOn, type Day } from '#models/reservation/calendar'
import Reservation from '#models/reservation'
import ReservationEvent from '#models/reservation_event'
import type User from '#models/user'
import { dayInWords } from '#services/day_words'
import { headlineOf } from '#services/notifications/words'

/** What happened to a rental, to one of its sides, in the words of the page that it leads to. Null when it is moot. */
export async function rentalWords(notice: Notice, reader: User): Promise<LetterWords | null> {
  const ulid = notice.target!.split(':')[1]
  const reservation = await Reservation.query()
    .where('ulid', ulid)
    .preload('guest')
    .preload('host')
    .firstOrFail()
  if (notice.kind === 'reservation.return_due' && reservation.status !== 'RENTING') return null

  const i18n = i18nManager.locale(reader.locale)
  const { guest, host } = reservation
  const side = reader.id === guest.id ? 'guest' : 'host'
  const other = side === 'guest' ? host.nickname : guest.nickname
  const day = (of: Day) => dayInWords(of, i18n)
  const word = (key: string, values: Record<string, string> = {}) =>
    i18n.t(`reservations.${key}`, {
      guest: guest.nickname,
      host: host.nickname,
      due: day(dueOn(reservation)),
      ...values,
    })

  const { endDate, receiveMethod, startDate, status, title } = reservation
  const split = status === 'PENDING_PICKUP' ? `.${receiveMethod}` : ''
  const hint = word(`hint.${status}.${side}${split}`)
  const dates = word('range', { start: day(startDate), end: day(endDate) })
  const reason = await reasonOf(reservation, notice)
  const told = { kind: notice.kind, target: notice.target ?? null, data: notice.data ?? {} }
  return {
    subject: headlineOf(told, { reader: reader.nickname, other }, i18n),
    lead: word('mail.lead', { title, dates, hint }),
    note: word(reason ? 'mail.reason' : 'mail.note', { reason: reason ?? '' }),
    action: word('mail.action'),
    path: traitsOf(notice.kind).path(told),
  }
}

/** What the other side said with it. */
async function reasonOf({ id }: Reservation, { data }: Notice): Promise<string | null> {
  if (!data?.version) return null
  const event = await ReservationEvent.query()
    .where('reservation_id', id)
    .where('version', data.version)
    .first()
  return event && event.actor !== 'system' ? event.reason : null
}
