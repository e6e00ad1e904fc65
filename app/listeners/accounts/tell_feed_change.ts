import { DateTime } from 'luxon'
import i18nManager from '@adonisjs/i18n/services/main'
import mail from '@adonisjs/mail/services/main'
import AccountMail from '#mails/account_mail'
import type { FeedTold } from '#models/calendar_feed/telling'
import { ZONE } from '#models/reservation/calendar'
import User from '#models/user'

/** So that an address at which somebody else reads where one is does not pass unseen. */
export default async function tellFeedChange(payload: Record<string, unknown>): Promise<void> {
  const { userId, kind, change, by, at } = payload as unknown as FeedTold
  const user = await User.find(userId)
  if (!user || user.deletedAt) return
  const { email, locale } = user
  const when = DateTime.fromISO(at).setZone(ZONE).setLocale(locale)
  await mail.send(
    new AccountMail({
      to: email,
      locale,
      kind: `calendar_feed_${change}`,
      path: '/settings/calendars',
      values: {
        feed: i18nManager.locale(locale).t(`calendars.kind.${kind}`),
        when: when.toLocaleString(DateTime.DATETIME_MED),
        by,
      },
    })
  )
}
