import i18nManager from '@adonisjs/i18n/services/main'
import { BaseMail } from '@adonisjs/mail'
import { appUrl } from '#config/app'
import { dueOn, type Day } from '#models/reservation/calendar'
import type Reservation from '#models/reservation'
import type User from '#models/user'
import { dayInWords } from '#services/day_words'

/** Which words the letter takes from `reservations.json`, and what the other side said. */
export type News = {
  /** A state that was reached, an aside that was said, or a reminder. */
  about: { state: Reservation['status'] } | { aside: string } | { reminder: 'return' }
  reason: string | null
}

/** What happened to a rental, to one of its sides, in the words of the page that it leads to. */
export default class ReservationMail extends BaseMail {
  constructor(
    private reservation: Reservation,
    private reader: User,
    private news: News
  ) {
    super()
  }

  prepare() {
    const { reader, reservation } = this
    const i18n = i18nManager.locale(reader.locale)
    const shown = {
      locale: reader.locale,
      brand: i18n.t('common.brand'),
      subject: this.headline(),
      lead: this.lead(),
      note: this.note(),
      action: i18n.t('reservations.mail.action'),
      link: new URL(`/reservations/${reservation.ulid}`, appUrl).href,
      code: null,
      footer: i18n.t('mail.footer'),
    }
    this.message
      .to(reader.email)
      .subject(`[${shown.brand}] ${shown.subject}`)
      .htmlView('mails/account_html', shown)
      .textView('mails/account_text', shown)
  }

  private headline() {
    const { about } = this.news
    if ('reminder' in about) return this.word('mail.reminder')
    if ('aside' in about) return this.word(`event.${about.aside}`)
    return this.word(`now.${about.state}.${this.side}`)
  }

  private lead() {
    const { startDate, endDate } = this.reservation
    const dates = this.word('range', { start: this.day(startDate), end: this.day(endDate) })
    return this.word('mail.lead', { title: this.reservation.title, dates, hint: this.hint() })
  }

  private hint() {
    const { status, receiveMethod } = this.reservation
    const split = status === 'PENDING_PICKUP' ? `.${receiveMethod}` : ''
    return this.word(`hint.${status}.${this.side}${split}`)
  }

  private note() {
    const { reason } = this.news
    return this.word(reason ? 'mail.reason' : 'mail.note', { reason: reason ?? '' })
  }

  private get side() {
    return this.reader.id === this.reservation.guestId ? 'guest' : 'host'
  }

  private word(key: string, values: Record<string, string> = {}) {
    return i18nManager.locale(this.reader.locale).t(`reservations.${key}`, {
      guest: this.reservation.guest.nickname,
      host: this.reservation.host.nickname,
      due: this.day(dueOn(this.reservation)),
      ...values,
    })
  }

  private day(day: Day) {
    return dayInWords(day, i18nManager.locale(this.reader.locale))
  }
}
