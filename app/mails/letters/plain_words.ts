import i18nManager from '@adonisjs/i18n/services/main'
import marketplace from '#services/settings/marketplace'
import { bankName } from '#database/data/banks'
import type { LetterWords } from '#mails/notification_mail'
import { traitsOf } from '#models/notification/kinds'
import type { Notice } from '#models/notification/notice'
import PayoutAttempt from '#models/payout_attempt'
import User from '#models/user'
import { valuesOf } from '#services/notifications/words'

/** The words that a kind has in `mail.json`: subject, lead, action, note. */
export async function plainWords(notice: Notice, reader: User): Promise<LetterWords> {
  const { actorId, kind, target = null } = notice
  const data = { ...notice.data, ...notice.letter }
  const i18n = i18nManager.locale(reader.locale)
  const actor = actorId ? await User.find(actorId) : null
  const attempt = data.attemptId ? await PayoutAttempt.find(data.attemptId) : null
  const bankCode = attempt?.bankCode ?? data.bankCode
  const names = { reader: reader.nickname, other: actor?.nickname ?? null }
  const values = {
    ...valuesOf({ data }, names, i18n),
    bank: bankCode ? bankName(String(bankCode), reader.locale) : '',
    number: attempt?.numberMasked ?? data.number ?? '',
    searches: data.searches ?? 1,
    hours: marketplace.bankAccountUsableAfterHours,
  }
  const { letter, path } = traitsOf(kind)
  const word = (name: string) => i18n.t(`mail.${letter}.${name}`, values)
  return {
    subject: word('subject'),
    lead: word('lead'),
    note: word('note'),
    action: word('action'),
    path: path({ kind, target, data }),
  }
}
