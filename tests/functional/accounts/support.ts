import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import type { Group } from '@japa/runner/core'
import clock from '#services/clock'
import { Visitor } from '#tests/support/visitor'
import { codeIn, lastLetterTo } from '#tests/support/letters'

export const PASSWORD = 'gear-for-everyone-7'

let addresses = 0
export const newAddress = () => `newcomer-${process.pid}-${++addresses}@example.test`

/** Each test begins with no counted attempts and leaves nothing in the database. */
export function eachAlone(group: Group) {
  group.each.setup(async () => {
    await limiter.clear()
    const rollback = await testUtils.db().wrapInGlobalTransaction()
    return async () => {
      clock.restore()
      await rollback()
    }
  })
}

/** A visitor who proved that the address is theirs. */
export async function verified(email: string, visitor = new Visitor()): Promise<Visitor> {
  await visitor.post('/sign-up', { email })
  const code = codeIn(await lastLetterTo(email))
  await visitor.post('/sign-up/code', { code })
  return visitor
}

export const account = (changes: Record<string, unknown> = {}) => ({
  password: PASSWORD,
  nickname: `새이웃${++addresses}`,
  terms: true,
  privacy: true,
  marketing: false,
  ...changes,
})
