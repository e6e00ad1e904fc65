import { DateTime } from 'luxon'
import app from '@adonisjs/core/services/app'
import mail from '@adonisjs/mail/services/main'
import AccountMail, { type Letter } from '#mails/account_mail'
import User from '#models/user'
import SignIns from '#services/accounts/sign_ins'

type Payload = Record<string, unknown>

/** A new password: sessions of the old one are thrown away, and the owner hears of it. */
export async function tellPasswordChanged(payload: Payload): Promise<void> {
  await endStaleSessions(payload)
  await tell(payload, () => ({ kind: 'password_changed', path: '/password-reset' }))
}

export async function tellSuspended(payload: Payload): Promise<void> {
  await tell(payload, (user) => ({
    kind: 'suspended',
    values: {
      until: dayIn(user.locale, user.suspendedUntil ?? DateTime.utc()),
      reason: user.sanctionReason ?? '',
    },
  }))
}

export async function tellBanned(payload: Payload): Promise<void> {
  await endStaleSessions(payload)
  await tell(payload, (user) => ({
    kind: 'banned',
    path: '/login',
    values: { reason: user.sanctionReason ?? '' },
  }))
}

export async function tellLifted(payload: Payload): Promise<void> {
  await tell(payload, () => ({ kind: 'lifted', path: '/' }))
}

async function endStaleSessions({ userId }: Payload): Promise<void> {
  const user = await User.find(Number(userId))
  const signIns = await app.container.make(SignIns)
  if (user) await signIns.endStale(user)
}

async function tell(
  { userId }: Payload,
  about: (user: User) => Pick<Letter, 'kind' | 'path' | 'values'>
): Promise<void> {
  const user = await User.find(Number(userId))
  if (!user) return
  await mail.send(new AccountMail({ to: user.email, locale: user.locale, ...about(user) }))
}

function dayIn(locale: string, instant: DateTime): string {
  return instant.setZone('Asia/Seoul').setLocale(locale).toLocaleString(DateTime.DATETIME_MED)
}
