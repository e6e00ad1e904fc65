import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import ChatRoom from '#models/chat_room'
import { store } from '#models/chat_room/storing'
import { tell } from '#models/notification/telling'
import { knownMigrations, looksContracting } from '#services/shared/migrations'
import { contractions, presentTables, releasedSchema } from '#services/shared/released_schema'
import { notice } from '#tests/functional/notifications/support'
import { renting, setTheScene } from '#tests/functional/reservations/support'
import clock from '#services/clock'
import { emptyDatabase } from '#tests/support/empty_database'

/** What people write all day: code of the last release inserts into these while this one starts. */
const WRITTEN = [
  'users',
  'listings',
  'listing_units',
  'reservations',
  'reservation_events',
  'booked_periods',
  'payments',
  'chat_rooms',
  'chat_members',
  'chat_messages',
  'notifications',
  'outbox_messages',
]

test.group('The last release on the schema of this one', (group) => {
  group.teardown(async () => {
    clock.restore()
    await emptyDatabase()
  })

  test('finds every column as it was, and need not know of any that is new', async ({ assert }) => {
    const released = await releasedSchema()
    assert.isAbove(Object.keys(released.tables).length, 50)
    assert.deepEqual(contractions(released.tables, await presentTables()), [])
  })

  test('runs its inserts', async ({ assert }) => {
    setTheScene()
    const { guest, listing } = await renting()
    const room = await ChatRoom.openFromListing(guest, listing)
    await db.transaction((trx) => tell(trx, [notice(guest)]))
    const said = { roomId: room.id, senderId: guest.id, clientId: randomUUID(), text: '안녕하세요' }
    const [{ ok }] = await store([{ ...said, isRecipientLooking: true }])
    assert.isTrue(ok)

    const { tables } = await releasedSchema()
    for (const table of WRITTEN) {
      const trx = await db.transaction()
      try {
        await trx.rawQuery('SET foreign_key_checks = 0')
        const [[row]] = await trx.rawQuery(`SELECT * FROM ${table} LIMIT 1`)
        assert.exists(row, `${table} has a row to write again`)
        const known = await writable(table, Object.keys(tables[table]))
        const old = Object.fromEntries(known.map((name) => [name, asWritten(row[name])]))
        await trx.rawQuery(`DELETE FROM ${table} LIMIT 1`)
        await trx.table(table).insert(old)
        const [[again]] = await trx.rawQuery(`SELECT COUNT(*) AS rows_now FROM ${table}`)
        assert.isAbove(again.rows_now, 0, table)
      } finally {
        await trx.rawQuery('SET foreign_key_checks = 1')
        await trx.rollback()
      }
    }
  })

  test('is followed by migrations that say so when they take something away', async ({
    assert,
  }) => {
    const { migrations } = await releasedSchema()
    const known = await knownMigrations()
    assert.includeMembers(known, migrations)
    for (const name of known.filter((each) => !migrations.includes(each))) {
      const source = await readFile(app.makePath(`${name}.ts`), 'utf8')
      if (looksContracting(source)) assert.match(source, /static contracts = true/, name)
    }
  })
})

async function writable(table: string, names: string[]): Promise<string[]> {
  const [rows]: [{ name: string }[]] = await db.rawQuery(
    `SELECT COLUMN_NAME AS name FROM information_schema.COLUMNS
     WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ? AND EXTRA LIKE '%GENERATED%'`,
    [table]
  )
  const made = new Set(rows.map(({ name }) => name))
  return names.filter((name) => !made.has(name))
}

function asWritten(value: unknown): unknown {
  const isJson = typeof value === 'object' && value !== null && !(value instanceof Date)
  return isJson && !Buffer.isBuffer(value) ? JSON.stringify(value) : value
}
