import app from '@adonisjs/core/services/app'
import encryption from '@adonisjs/core/services/encryption'
import mail from '@adonisjs/mail/services/main'
import AccountMail from '#mails/account_mail'
import User from '#models/user'
import { FAREWELL } from '#models/user/leaving'
import { eraseLeftovers } from '#models/user/retention'
import SignIns from '#services/accounts/sign_ins'

/** What follows when somebody left: their sessions and what came in too late are thrown away, a last letter. */
export default async function sayGoodbye(payload: Record<string, unknown>): Promise<void> {
  const { userId, to, locale } = payload as { userId: number; to: string; locale: string }
  const user = await User.find(userId)
  if (!user?.isGone) return
  const signIns = await app.container.make(SignIns)
  await signIns.endStale(user)
  await eraseLeftovers(userId)
  const address = encryption.decrypt<string>(to, FAREWELL)
  if (address) await mail.send(new AccountMail({ to: address, locale, kind: 'farewell' }))
}
