import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createConnection, type RowDataPacket } from 'mysql2/promise'
import { test } from '@japa/runner'
import redis from '@adonisjs/redis/services/main'
import { ace, openShop } from '#tests/functional/chaos/support'
import Comment from '#models/comment'
import Upload from '#models/upload'
import FsDriver from '#services/storage/fs_driver'
import { written } from '#tests/functional/audit/support'
import { emptyDatabase } from '#tests/support/empty_database'
import { ACCOUNTS, ComposeShop } from './compose_shop.js'
import { door } from './door.js'

const DRILL = 'chwimeet_test_drill'

async function asOperator<T>(
  work: (query: (sql: string) => Promise<RowDataPacket[]>) => Promise<T>
) {
  const { DB_HOST: host, DB_PORT: port, DB_USER: user, DB_PASSWORD: password } = process.env
  const connection = await createConnection({ host, port: Number(port), user, password })
  try {
    return await work(async (sql) => {
      const [rows] = await connection.query<RowDataPacket[]>(sql)
      return rows
    })
  } finally {
    await connection.end()
  }
}

/** What a shop that came back has to agree about with the one that was backed up. */
const SAME = [
  'SELECT id, ulid, status, total FROM reservations',
  ...['triggers', 'check_constraints', 'referential_constraints'].map((table) => {
    const column = table === 'triggers' ? 'trigger_schema' : 'constraint_schema'
    return `SELECT COUNT(*) AS n FROM information_schema.${table} WHERE ${column} = DATABASE()`
  }),
]

const here = (sql: string) =>
  asOperator(async (query) => {
    await query(`USE ${process.env.DB_DATABASE}`)
    return query(sql)
  })

const databases = () =>
  asOperator(async (query) => {
    const rows = await query("SHOW DATABASES LIKE 'chwimeet\\_test\\_drill%'")
    return rows.map((row) => Object.values(row)[0])
  })

test.group('The restore drill', (group) => {
  group.tap((each) => each.timeout(150_000))
  const place = mkdtempSync(join(tmpdir(), 'chwimeet-backups-'))
  const folder = mkdtempSync(join(tmpdir(), 'chwimeet-drill-'))
  const photos = mkdtempSync(join(tmpdir(), 'chwimeet-photos-'))
  const backUp = (...args: string[]) => door('backup', '--to', place, '--storage', photos, ...args)
  let backup: string
  let shop: Awaited<ReturnType<typeof openShop>>
  let other: ComposeShop

  group.setup(async () => {
    await emptyDatabase()
    shop = await openShop()
    await written({ reason: '훈련이에요.' })
    await written()
    await storePhoto(photos, shop.userId)
    other = await ComposeShop.open()
    return async () => {
      await other.mariadb.close()
      await asOperator(async (query) => {
        for (const name of await databases()) await query(`DROP DATABASE \`${name}\``)
      })
      for (const each of [place, folder, photos]) rmSync(each, { recursive: true, force: true })
      await emptyDatabase()
    }
  })

  test('a backup is whole although people go on writing, and old ones go', async ({ assert }) => {
    const first = await backUp()
    assert.equal(first.code, 0, first.said)
    const [old] = readdirSync(place)
    const writer = keepWriting(shop)
    const second = await backUp('--keep', '1')
    const comments = await writer.end()
    assert.equal(second.code, 0, second.said)
    assert.isAbove(comments, 3, 'there was something going on')

    const kept = readdirSync(place)
    assert.lengthOf(kept, 1)
    assert.notEqual(kept[0], old)
    backup = join(place, kept[0])
    const manifest = JSON.parse(readFileSync(join(backup, 'manifest.json'), 'utf8'))
    assert.equal(manifest.storage.files, 1)
    assert.equal(manifest.tables.ledger_entries, 2)
    assert.match(manifest.migration, /1764\d+_\w+$/)
    assert.isAtMost(manifest.tables.comments, comments)
  })

  test('a damaged backup is refused, and nothing is touched', async ({ assert }) => {
    for (const name of ['database.sql.gz', 'triggers.sql.gz', 'storage.list', 'manifest.json']) {
      const path = join(backup, name)
      const bytes = readFileSync(path)
      const broken = Buffer.from(bytes)
      broken[Math.floor(broken.length / 2)] ^= 1
      writeFileSync(path, broken)
      const refused = await door('restore', backup, '--into', DRILL, '--storage', folder)
      writeFileSync(path, bytes)
      assert.equal(refused.code, 1, name)
      assert.match(refused.said, /is damaged|cannot be read|has format/, name)
      assert.include(refused.said, 'Nothing was touched')
      assert.deepEqual(await databases(), [])
      assert.deepEqual(readdirSync(folder), [])
    }
  })

  test("is brought back whole into an empty server by compose's words and account, and verifies", async ({
    assert,
  }) => {
    const { mariadb } = other
    const restored = await other.run('restore', { '/data/storage': folder }, backup)
    assert.equal(restored.code, 0, restored.said)
    assert.match(restored.said, /✓ ledger:verify/)
    assert.match(restored.said, /✓ audit:verify/)
    assert.match(restored.said, /Restored in [\d.]+ s, as of .*: \d+ tables, \d+ rows, 1 files/)
    assert.deepEqual(readdirSync(folder), ['private'], 'no draft is left')
    const left = await mariadb.query("SHOW DATABASES LIKE 'chwimeet%'", {})
    assert.lengthOf(left, 1)

    const { code, said } = await ace('watch:invariants', {
      ...other.environment('worker'),
      STORAGE_ROOT: folder,
    })
    assert.equal(code, 0, said)
    for (const sql of SAME) {
      assert.deepEqual(await mariadb.query(sql, ACCOUNTS.shop), await here(sql), sql)
    }
    const [{ path }] = await mariadb.query<{ path: string }>(
      "SELECT path FROM uploads WHERE path LIKE 'private/%'",
      ACCOUNTS.shop
    )
    assert.isTrue(existsSync(join(folder, path)), 'each row has its file')
    const overlap = mariadb.query(
      `INSERT INTO booked_periods (unit_id, listing_id, reservation_id, starts_on, ends_before)
      SELECT unit_id, listing_id, reservation_id, starts_on, ends_before FROM booked_periods`,
      ACCOUNTS.shop
    )
    await assert.rejects(() => overlap, /Duplicate/)
  })

  test('compose backs it up with an account that reads, and knows the place in the binary log', async ({
    assert,
  }) => {
    const { mariadb } = other
    const kept = mkdtempSync(join(place, 'compose-'))
    const { code, said } = await other.run('backup', {
      '/data/storage': folder,
      '/backups': kept,
    })
    assert.equal(code, 0, said)
    assert.notInclude(said, 'binary log')
    const [name] = readdirSync(kept)
    const { binlog, storage } = JSON.parse(readFileSync(join(kept, name, 'manifest.json'), 'utf8'))
    assert.match(binlog.file, /^mariadb-bin\.\d+$/)
    assert.isAbove(binlog.position, 4)
    assert.equal(storage.files, 1)

    const into = ['--into', 'elsewhere', '--storage', join(place, 'elsewhere')]
    const outside = await other.run('restore', { '/data/storage': folder }, backup, ...into)
    assert.equal(outside.code, 1)
    assert.include(outside.said, 'restore has to be allowed to make elsewhere_restoring')
    assert.lengthOf(outside.said.match(/denied/g) ?? [], 1)

    const refusals = {
      backup: ['DELETE FROM users', 'CREATE DATABASE chwimeet_mine', 'SELECT * FROM mysql.user'],
      restore: ['CREATE DATABASE chwimeetish', 'SELECT * FROM mysql.user'],
      shop: ['CREATE DATABASE chwimeet_restoring'],
    }
    for (const [account, statements] of Object.entries(refusals)) {
      const as = ACCOUNTS[account as keyof typeof refusals]
      for (const sql of statements) await assert.rejects(() => mariadb.query(sql, as), /denied/)
    }
  })

  test('goes into no shop that is running or full, unless told so', async ({ assert }) => {
    const restore = (...args: string[]) =>
      other.run('restore', { '/data/storage': folder }, backup, ...args)
    const line = await other.mariadb.connect(ACCOUNTS.shop)
    try {
      const running = await restore('--replace')
      assert.equal(running.code, 1)
      assert.include(
        running.said,
        'The shop is running. Connections: 1 to the database by shop@127'
      )
      other.redisDb = process.env.REDIS_DB!
      await redis.ping()
      const known = await restore('--replace')
      assert.match(known.said, /by shop@127\.0\.0\.1, \d+ to Redis from 127\.0\.0\.1\. Stop/)
      const full = await restore('--while-running')
      assert.equal(full.code, 1)
      assert.include(full.said, 'is not empty')
      const [still] = await line.query<RowDataPacket[]>('SELECT 1 FROM reservations')
      assert.lengthOf(still, 1)
    } finally {
      await line.end()
    }
  })
})

async function storePhoto(root: string, userId: number) {
  const ulid = '01M8C4VKMDA29D6JF62VY8NBJJ'
  const path = `private/avatar/${ulid}/original.jpg`
  const driver = new FsDriver(root)
  await driver.put(path, Buffer.from('a photo'))
  await Upload.create({
    ulid,
    userId,
    purpose: 'avatar',
    path,
    mime: 'image/jpeg',
    bytes: 7,
    width: 1,
    height: 1,
  })
}

/** Somebody who goes on asking under a listing. @returns how many were asked by the end */
function keepWriting({ listingId, userId }: { listingId: number; userId: number }) {
  let isOver = false
  let asked = 0
  const work = (async () => {
    while (!isOver) {
      await Comment.create({
        ulid: `01M8C4VKMDA29D6JF62V${String(asked).padStart(6, '0')}`,
        clientId: `${asked}`,
        listingId,
        authorId: userId,
        text: '아직 있나요?',
      })
      asked++
      await sleep(50)
    }
    return asked
  })()
  return {
    end: () => {
      isOver = true
      return work
    },
  }
}
