import db from '@adonisjs/lucid/services/db'
import Setting from '#models/setting'
import type User from '#models/user'
import { PASSWORD } from '#database/factories/user_factory'
import { refresh } from '#services/settings/refreshing'
import { SoftwareKey } from '#tests/support/software_key'
import { Visitor, type Answer } from '#tests/support/visitor'

export const PATH = '/settings/passkeys'

/** What the browser is told to ask of a key. */
export async function asked(visitor: Visitor, path: string) {
  const { body, status } = await visitor.post(path)
  if (status !== 200) throw new Error(`${path} answers ${status}: ${body.slice(0, 200)}`)
  return JSON.parse(body).options
}

export async function withPassword(user: User) {
  const visitor = new Visitor()
  await visitor.logIn(user.email, PASSWORD)
  return visitor
}

/** Somebody whose password was shown again a moment ago. */
export async function steppedUp(user: User) {
  const visitor = await withPassword(user)
  await visitor.post('/step-up', { password: PASSWORD })
  return visitor
}

/** Makes a key as the page does it. @returns the page in the end */
export async function add(
  visitor: Visitor,
  key = new SoftwareKey(),
  { name = '내 휴대폰' } = {}
): Promise<Answer> {
  const options = await asked(visitor, `${PATH}/challenge`)
  await visitor.visit(PATH)
  return visitor.follow(await visitor.post(PATH, { name, credential: key.make(options) }))
}

/** A person with a key, and the visitor who added it. */
export async function keyed(user: User, key = new SoftwareKey()) {
  const visitor = await steppedUp(user)
  await add(visitor, key)
  const passkey = await user.related('passkeys').query().orderBy('id', 'desc').firstOrFail()
  return { key, visitor, passkey }
}

/** As far as the password goes. */
export async function pending(user: User) {
  const visitor = new Visitor()
  const { location } = await visitor.logIn(user.email, PASSWORD)
  return { visitor, location }
}

/** All the way in, by password and key. */
export async function entered(user: User, key: SoftwareKey) {
  const { visitor } = await pending(user)
  const options = await asked(visitor, '/login/passkey/challenge')
  await visitor.post('/login/passkey', { credential: key.show(options) })
  return visitor
}

export async function isIn(visitor: Visitor): Promise<boolean> {
  const { status } = await visitor.visit('/settings/profile')
  return status === 200
}

export async function requirePasskeys(isOn: boolean) {
  const row = await Setting.find('staffPasskeys')
  await Setting.change('staffPasskeys', isOn, { by: 'operator', seen: row?.version ?? 0 })
}

/** What the setting leaves behind in the memory of this process. */
export async function forgetSettings() {
  await db.from('settings').where('name', 'staffPasskeys').update({ value: null })
  await refresh()
}
