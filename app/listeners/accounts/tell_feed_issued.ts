import i18nManager from '@adonisjs/i18n/services/main'
import mail from '@adonisjs/mail/services/main'
import AccountMail from '#mails/account_mail'
import CalendarFeed from '#models/calendar_feed'

/** So that an address at which somebody else reads where one is does not pass unseen. */
export default async function tellFeedIssued({ feedId }: Record<string, unknown>) {
  const feed = await CalendarFeed.query().where('id', Number(feedId)).preload('user').first()
  if (!feed) return
  const { user, kind } = feed
  await mail.send(
    new AccountMail({
      to: user.email,
      locale: user.locale,
      kind: 'calendar_feed_issued',
      path: '/settings/calendars',
      values: { feed: i18nManager.locale(user.locale).t(`calendars.kind.${kind}`) },
    })
  )
}
