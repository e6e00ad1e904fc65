import { ulid } from 'ulid'
import db from '@adonisjs/lucid/services/db'
import limiter from '@adonisjs/limiter/services/main'
import type { Group } from '@japa/runner/core'
import { PASSWORD, UserFactory } from '#database/factories/user_factory'
import { deliver } from '#listeners/notifications/deliver'
import Notification from '#models/notification'
import type { Notice } from '#models/notification/notice'
import { tell } from '#models/notification/telling'
import User from '#models/user'
import clock from '#services/clock'
import { Listener } from '#tests/functional/notifications/listener'
import { Visitor } from '#tests/support/visitor'

let made: number[] = []

/** Streams read what is committed: tests clean up what they made instead of rolling back. */
export function tidied(group: Group) {
  group.each.setup(async () => {
    await limiter.clear()
    return async () => {
      clock.restore()
      await db.from('sanctions').whereIn('user_id', made).delete()
      await User.query().whereIn('id', made).delete()
      await db.from('outbox_messages').delete()
      made = []
    }
  })
}

export async function member(changes: Partial<User> = {}) {
  const user = await UserFactory.merge(changes as object).create()
  made.push(user.id)
  return user
}

/** Somebody with a browser, signed in. */
export async function signedIn(user: User, port?: number) {
  const visitor = new Visitor({ port })
  await visitor.logIn(user.email, PASSWORD)
  return visitor
}

export function notice(user: User, more: Partial<Notice> = {}): Notice {
  const name = ulid()
  return {
    userId: user.id,
    kind: 'payout.sent',
    cause: `test:${name}`,
    target: `payout:${name}`,
    data: { amount: 9_500, title: '4인용 텐트' },
    ...more,
  }
}

/** Stores notices as their cause does, and carries out what follows from the commit. */
export async function told(...notices: Notice[]) {
  await db.transaction((trx) => tell(trx, notices))
  await deliver(notices)
}

export async function listening(user: User) {
  const visitor = await signedIn(user)
  const listener = await Listener.open(visitor, user.id)
  await listener.caughtUp()
  return { visitor, listener }
}

export function rowsOf(user: User) {
  return Notification.query().where('user_id', user.id).orderBy('id')
}

export async function kindsOf(user: User): Promise<string[]> {
  const rows = await rowsOf(user)
  return rows.map(({ kind }) => kind)
}
