import { DateTime } from 'luxon'
import mail from '@adonisjs/mail/services/main'
import AccountMail from '#mails/account_mail'
import AccessToken from '#models/access_token'
import { ZONE } from '#models/reservation/calendar'

/** So that a token that somebody else made does not pass unseen. */
export default async function tellTokenIssued({ tokenId }: Record<string, unknown>) {
  const token = await AccessToken.query().where('id', Number(tokenId)).preload('user').first()
  if (!token) return
  const { user, name, expiresAt } = token
  const until = expiresAt.setZone(ZONE).setLocale(user.locale)
  await mail.send(
    new AccountMail({
      to: user.email,
      locale: user.locale,
      kind: 'token_issued',
      path: '/settings/tokens',
      values: { name, until: until.toLocaleString(DateTime.DATE_FULL) },
    })
  )
}
