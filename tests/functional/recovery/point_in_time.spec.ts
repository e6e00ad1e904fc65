import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { pipeline } from 'node:stream/promises'
import { test } from '@japa/runner'
import { ACCOUNTS, ComposeShop } from './compose_shop.js'

type Account = (typeof ACCOUNTS)[keyof typeof ACCOUNTS]

const TOOLS = new URL('../../../bin/support/services/tools.mjs', import.meta.url).href

/** One of MariaDB's programs as an operator of compose's servers starts it. */
async function program(
  name: 'mariadb' | 'mariadb-binlog',
  port: number,
  as: Account,
  argv: string[]
) {
  const { tool } = (await import(TOOLS)) as { tool(name: string): Promise<string[]> }
  const [command, ...before] = await tool(name)
  const place = ['--host=127.0.0.1', '--skip-ssl', `--port=${port}`, `--user=${as.user}`]
  return spawn(command, [...before, '--no-defaults', ...place, ...argv], {
    env: { ...process.env, MYSQL_PWD: as.password },
  })
}

test.group('To a point in time', (group) => {
  group.tap((each) => each.timeout(120_000))

  test('what came after a backup is played up to the mistake, by the accounts of compose', async ({
    assert,
    cleanup,
  }) => {
    const { mariadb } = await ComposeShop.open()
    cleanup(() => mariadb.close())
    const { backup, restore, shop } = ACCOUNTS
    const place = async () => {
      const [row] = await mariadb.query<{ File: string; Position: number }>(
        'SHOW MASTER STATUS',
        backup
      )
      return row
    }
    await mariadb.query('CREATE TABLE gear (id INT PRIMARY KEY)', shop)
    await mariadb.query('INSERT INTO gear VALUES (1)', shop)
    const backedUp = await place()
    await mariadb.query('INSERT INTO gear VALUES (2)', shop)
    const before = await place()
    await mariadb.query('DELETE FROM gear', shop)
    await mariadb.query('INSERT INTO gear VALUES (1)', restore)

    const read = await program('mariadb-binlog', mariadb.port, backup, [
      '--read-from-remote-server',
      `--start-position=${backedUp.Position}`,
      `--stop-position=${before.Position}`,
      `--database=${shop.database}`,
      backedUp.File,
    ])
    const play = await program('mariadb', mariadb.port, restore, [shop.database])
    let said = ''
    for (const { stderr } of [read, play]) stderr.on('data', (text) => (said += text))
    const over = Promise.all([once(read, 'close'), once(play, 'close')])
    await pipeline(read.stdout, play.stdin).catch(() => {})
    const codes = await over
    assert.deepEqual(
      codes,
      [
        [0, null],
        [0, null],
      ],
      said
    )
    const rows = await mariadb.query<{ id: number }>('SELECT id FROM gear ORDER BY id', shop)
    assert.deepEqual(
      rows.map(({ id }) => id),
      [1, 2]
    )
  })
})
