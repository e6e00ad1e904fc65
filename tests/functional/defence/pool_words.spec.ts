import { test } from '@japa/runner'
import logger from '@adonisjs/core/services/logger'
import db from '@adonisjs/lucid/services/db'
import { scrubbedLine } from '#services/logging/scrubbing'
import { freePort } from '#tests/support/web_process'

type Place = { host?: string; port?: number; user?: string; password?: string; database?: string }

const { DB_HOST, DB_PORT, DB_USER, DB_PASSWORD } = process.env
const REAL = { host: DB_HOST, port: Number(DB_PORT), user: DB_USER, password: DB_PASSWORD }

/** What the pool says of a database that cannot be reached so, as it came and as it is written. */
async function saidOf(place: Place) {
  const said: unknown[][] = []
  Object.defineProperty(logger, 'warn', {
    configurable: true,
    value: (...words: unknown[]) => said.push(words),
  })
  db.manager.add('nowhere', { client: 'mysql2', connection: place, pool: { min: 0, max: 1 } })
  try {
    await db.connection('nowhere').rawQuery('SELECT 1')
  } catch {
    await db.manager.close('nowhere', true)
  } finally {
    Reflect.deleteProperty(logger, 'warn')
  }
  return { before: said.join(), after: said.map((words) => scrubbedLine(words).join()).join() }
}

test.group('Defence: what the pool of the database says', () => {
  test('why it has no connection, and not with which account, where', async ({ assert }) => {
    const port = await freePort()
    const cases: [Place, string, string[]][] = [
      [
        { ...REAL, database: 'no_such_shop' },
        'no_such_shop',
        ['Access denied', 'Unknown database'],
      ],
      [{ ...REAL, user: 'nobody_here' }, 'nobody_here', ['Access denied']],
      [{ host: '127.0.0.1', port }, String(port), ['ECONNREFUSED']],
      [{ host: 'inner.invalid', port }, 'inner.invalid', ['ENOTFOUND', 'EAI_AGAIN']],
    ]
    for (const [place, secret, reasons] of cases) {
      const { before, after } = await saidOf(place)
      assert.include(before, secret)
      assert.notInclude(after, secret)
      assert.isTrue(
        reasons.some((reason) => after.includes(reason)),
        after
      )
      assert.notInclude(after, '\n')
    }
  })
})
