import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { test } from '@japa/runner'

interface Configured {
  connections: Record<string, { pool: { afterCreate(connection: object, done: object): void } }>
}

/** What a connection is told first, by a process that was started with these words. */
async function toldFirst(...words: string[]): Promise<string> {
  const before = process.argv
  process.argv = [...before.slice(0, 2), ...words]
  try {
    const at = new URL(`../../../config/database.ts?${words.join()}`, import.meta.url).href
    const { default: config } = (await import(at)) as { default: Configured }
    return await new Promise((resolve) =>
      config.connections.mariadb.pool.afterCreate({ query: resolve }, () => {})
    )
  } finally {
    process.argv = before
  }
}

const TELLS = "process.on('exit', () => console.error('words', ...process.argv.slice(2)))"

test.group('Sessions of the database', (group) => {
  group.tap((each) => each.timeout(60_000))

  test('of a migration wait for a table for a moment, so that people do not wait behind it', async ({
    assert,
  }) => {
    const migrating = await toldFirst('migration:run', '--force')
    const serving = await toldFirst()
    assert.match(migrating, /transaction_isolation = 'READ-COMMITTED', lock_wait_timeout = 5$/)
    assert.notInclude(serving, 'lock_wait_timeout')
  })

  test('of a command know which one it is', async ({ assert }) => {
    const preloads = [`--import=data:text/javascript,${TELLS}`, '--import=@poppinss/ts-exec']
    const { stderr } = await promisify(execFile)(process.execPath, [
      ...preloads,
      'bin/console.ts',
      'list',
      'migration',
    ])
    assert.match(stderr, /words list migration$/m)
  })
})
