import mail from '@adonisjs/mail/services/main'
import AccountMail from '#mails/account_mail'
import AccessToken from '#models/access_token'

/** So that somebody else's program that took everything along does not pass unseen. */
export default async function tellTokenExported({ tokenId }: Record<string, unknown>) {
  const token = await AccessToken.query().where('id', Number(tokenId)).preload('user').first()
  if (!token) return
  const { user, name } = token
  await mail.send(
    new AccountMail({
      to: user.email,
      locale: user.locale,
      kind: 'token_exported',
      path: '/settings/tokens',
      values: { name },
    })
  )
}
