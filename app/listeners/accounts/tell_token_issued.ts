import { DateTime } from 'luxon'
import mail from '@adonisjs/mail/services/main'
import AccountMail from '#mails/account_mail'
import { ZONE } from '#models/reservation/calendar'
import User from '#models/user'

type Told = { userId: number; name: string; until: string }

/** So that a token that somebody else made does not pass unseen, also when it is gone already. */
export default async function tellTokenIssued(payload: Record<string, unknown>): Promise<void> {
  const { userId, name, until } = payload as Told
  const user = await User.find(userId)
  if (!user || user.deletedAt) return
  const { email, locale } = user
  const lastDay = DateTime.fromISO(until).setZone(ZONE).setLocale(locale)
  await mail.send(
    new AccountMail({
      to: email,
      locale,
      kind: 'token_issued',
      path: '/settings/tokens',
      values: { name, until: lastDay.toLocaleString(DateTime.DATE_FULL) },
    })
  )
}
