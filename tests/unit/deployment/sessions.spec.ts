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

test.group('Sessions of the database', () => {
  test('of a migration wait for a table for a moment, so that people do not wait behind it', async ({
    assert,
  }) => {
    const migrating = await toldFirst('migration:run', '--force')
    const serving = await toldFirst()
    assert.match(migrating, /transaction_isolation = 'READ-COMMITTED', lock_wait_timeout = 5$/)
    assert.notInclude(serving, 'lock_wait_timeout')
  })
})
