import { DateTime } from 'luxon'
import { appUrl } from '#config/app'
import app from '@adonisjs/core/services/app'
import mail from '@adonisjs/mail/services/main'
import AccountMail, { type Letter } from '#mails/account_mail'
import User from '#models/user'
import SignIns from '#services/accounts/sign_ins'

type Payload = Record<string, unknown>

/** Sessions of the old password are thrown away, and the owner hears of the new one. */
export async function tellPasswordChanged({ userId }: Payload): Promise<void> {
  const user = await User.find(Number(userId))
  if (!user) return
  const signIns = await app.container.make(SignIns)
  await signIns.endStale(user)
  const webhooks = await user.related('webhooks').query()
  const values = {
    webhooks: webhooks.length,
    receivers: [...new Set(webhooks.map(({ url }) => new URL(url).host))].join(', '),
    address: new URL('/settings/webhooks', appUrl).href,
  }
  await tell(user, { kind: 'password_changed', path: '/password-reset', values })
}

export async function tellSuspended({ userId }: Payload): Promise<void> {
  const user = await User.find(Number(userId))
  if (!user?.suspendedUntil) return
  const until = dayIn(user.locale, user.suspendedUntil)
  const values = { until, reason: user.sanctionReason ?? '' }
  await tell(user, { kind: 'suspended', path: '/sanctions', values })
}

export async function tellBanned(user: User): Promise<void> {
  const values = { reason: user.sanctionReason ?? '' }
  await tell(user, { kind: 'banned', path: '/sanctions', values })
}

export async function tellLifted({ userId }: Payload): Promise<void> {
  const user = await User.find(Number(userId))
  if (user) await tell(user, { kind: 'lifted', path: '/' })
}

async function tell(user: User, about: Pick<Letter, 'kind' | 'path' | 'values'>): Promise<void> {
  await mail.send(new AccountMail({ to: user.email, locale: user.locale, ...about }))
}

function dayIn(locale: string, instant: DateTime): string {
  return instant.setZone('Asia/Seoul').setLocale(locale).toLocaleString(DateTime.DATETIME_MED)
}
