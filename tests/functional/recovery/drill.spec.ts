import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createConnection, type RowDataPacket } from 'mysql2/promise'
import { test } from '@japa/runner'
import { auditKey } from '#config/audit'
import { ace, openShop } from '#tests/functional/chaos/support'
import Comment from '#models/comment'
import Upload from '#models/upload'
import FsDriver from '#services/storage/fs_driver'
import { written } from '#tests/functional/audit/support'
import { emptyDatabase } from '#tests/support/empty_database'

const DRILL = 'chwimeet_test_drill'

/** A door as operators use it. Its environment is that of the shop of this test. */
async function door(name: 'backup' | 'restore', ...args: string[]) {
  const child = spawn(process.execPath, [`bin/${name}.mjs`, ...args], {
    env: {
      ...process.env,
      APP_MODE: 'test',
      AUDIT_KEY: auditKey.release(),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
  await once(child, 'exit')
  return { code: child.exitCode, said }
}

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

  group.setup(async () => {
    await emptyDatabase()
    shop = await openShop()
    await written({ reason: '훈련이에요.' })
    await written()
    await storePhoto(photos, shop.userId)
    return async () => {
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

  test('is brought back whole into an empty database, and everything verifies', async ({
    assert,
  }) => {
    const restored = await door('restore', backup, '--into', DRILL, '--storage', folder)
    assert.equal(restored.code, 0, restored.said)
    assert.match(restored.said, /✓ ledger:verify/)
    assert.match(restored.said, /✓ audit:verify/)
    assert.match(restored.said, /Restored in [\d.]+ s, as of .*: \d+ tables, \d+ rows, 1 files/)
    assert.deepEqual(await databases(), [DRILL])
    assert.isFalse(existsSync(join(folder, '.restoring')))

    const { code, said } = await ace('watch:invariants', { DB_DATABASE: DRILL })
    assert.equal(code, 0, said)
    await asOperator(async (query) => {
      const [{ same }] = await query(
        `SELECT COUNT(*) AS same FROM chwimeet_test.reservations a JOIN ${DRILL}.reservations b USING (id, ulid, status, total)`
      )
      assert.equal(same, 1)
      const [{ path }] = await query(
        `SELECT path FROM ${DRILL}.uploads WHERE path LIKE 'private/%'`
      )
      assert.isTrue(existsSync(join(folder, path)), 'each row has its file')
      for (const table of ['triggers', 'check_constraints', 'referential_constraints']) {
        const column = table === 'triggers' ? 'trigger_schema' : 'constraint_schema'
        const count = async (name: string) => {
          const [row] = await query(
            `SELECT COUNT(*) AS n FROM information_schema.${table} WHERE ${column} = '${name}'`
          )
          return row.n
        }
        assert.equal(await count(DRILL), await count('chwimeet_test'), table)
      }
      const overlap = query(
        `INSERT INTO ${DRILL}.booked_periods (unit_id, listing_id, reservation_id, starts_on, ends_before)
        SELECT unit_id, listing_id, reservation_id, starts_on, ends_before FROM ${DRILL}.booked_periods`
      )
      await assert.rejects(() => overlap, /Duplicate/)
    })
  })

  test('goes into no database that somebody lives in, unless told so', async ({ assert }) => {
    const refused = await door('restore', backup, '--into', DRILL, '--storage', folder)
    assert.equal(refused.code, 1)
    assert.include(refused.said, 'is not empty')
    assert.deepEqual(await databases(), [DRILL])
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
