import { test } from '@japa/runner'
import { storePhoto } from '#database/factories/stored_photo'
import { UserFactory } from '#database/factories/user_factory'
import { createListing } from '#database/factories/listing_factory'
import testUtils from '@adonisjs/core/services/test_utils'
import ace from '@adonisjs/core/services/ace'
import db from '@adonisjs/lucid/services/db'
import ListingPhoto from '#models/listing_photo'
import Upload from '#models/upload'
import { prune } from '#models/upload/pruning'
import { REFERENCES } from '#models/upload/references'
import clock from '#services/clock'
import storage from '#services/storage/storage'
import type User from '#models/user'
import { jpeg } from '#tests/support/pictures'
import { carryOut, storedKeys, WAYS } from './ways.js'

test('every column that names an upload is known to the prune', async ({ assert }) => {
  const [rows] = (await db.rawQuery(
    `SELECT table_name AS \`table\`, column_name AS \`column\` FROM information_schema.key_column_usage
     WHERE table_schema = DATABASE() AND referenced_table_name = 'uploads'`
  )) as [{ table: string; column: string }[]]
  assert.isNotEmpty(rows)
  assert.sameDeepMembers(
    rows.map(({ table, column }) => ({ table, column })),
    REFERENCES
  )
})

for (const way of WAYS) {
  test.group(`Pruned uploads, ${way.name}`, (group) => {
    group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
    group.each.setup(() => way.open())
    group.each.setup(() => {
      clock.freeze()
      return () => clock.restore()
    })

    test('one that was never finished goes an hour after its time, with what arrived', async ({
      assert,
    }) => {
      const person = await UserFactory.create()
      const bytes = await jpeg()
      const file = { name: 'a.jpg', type: 'image/jpeg', bytes: bytes.length }
      const upload = await Upload.expect(person, 'listing', file)
      await storage.put(upload.path, bytes, 'image/jpeg')
      clock.travel({ minutes: 60 })
      assert.deepInclude(await prune(), { unfinished: 0 })
      clock.travel({ minutes: 6 })
      assert.deepInclude(await prune(), { unfinished: 1 })
      await carryOut()
      assert.isNull(await Upload.find(upload.id))
      assert.deepEqual(await storedKeys(), [])
    })

    test('one that nothing shows goes after a day, with every size', async ({ assert }) => {
      const person = await UserFactory.create()
      const upload = await photoOf(person)
      await carryOut()
      assert.lengthOf(await storedKeys(), 3)
      assert.deepInclude(await prune(), { idle: 0 })
      clock.travel({ hours: 23 })
      assert.deepInclude(await prune(), { idle: 0 })
      clock.travel({ hours: 1 })
      assert.deepInclude(await prune(), { idle: 1 })
      assert.isNull(await Upload.find(upload.id))
      await carryOut()
      assert.deepEqual(await storedKeys(), [])
    })

    test('one that is shown stays, and has a day again when it no longer is', async ({
      assert,
    }) => {
      const person = await UserFactory.create()
      const upload = await photoOf(person)
      await prune()
      clock.travel({ hours: 20 })
      const listing = await createListing({ hostId: person.id })
      const photo = await ListingPhoto.create({
        listingId: listing.id,
        uploadId: upload.id,
        position: 0,
        isPrimary: true,
      })
      clock.travel({ hours: 20 })
      assert.deepInclude(await prune(), { idle: 0 })
      await photo.delete()
      clock.travel({ hours: 23 })
      assert.deepInclude(await prune(), { idle: 0 })
      clock.travel({ hours: 23 })
      assert.deepInclude(await prune(), { idle: 0 })
      clock.travel({ hours: 1 })
      assert.deepInclude(await prune(), { idle: 1 })
    })

    test('files that no upload knows go after an hour', async ({ assert }) => {
      const upload = await photoOf(await UserFactory.create())
      const gone = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
      const strays = [
        `incoming/listing/${gone}/original.jpg`,
        `private/claim/${gone}/full.webp`,
        `public/listing/${gone}/card.webp`,
      ]
      for (const key of strays) await storage.put(key, Buffer.from('x'), 'image/webp')
      assert.deepInclude(await prune(), { strays: 0 })
      clock.travel({ hours: 1, minutes: 1 })
      const arrived = upload.path.replace('private/', 'incoming/')
      assert.deepInclude(await prune(), { strays: strays.length + 1 })
      assert.deepEqual(await storedKeys(), [upload.path])
      assert.isNull(await storage.sizeOf(arrived))
    })
  })
}

test.group('Pruned uploads', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => WAYS[0].open())

  test('the command does it', async ({ assert }) => {
    const file = { name: 'a.jpg', type: 'image/jpeg', bytes: 10 }
    const upload = await Upload.expect(await UserFactory.create(), 'listing', file)
    clock.travel({ hours: 2 })
    const command = await ace.exec('uploads:prune', [])
    clock.restore()
    assert.equal(command.exitCode ?? 0, 0)
    assert.isNull(await Upload.find(upload.id))
  })
})

async function photoOf(person: User) {
  return storePhoto(person, 'listing', { name: 'a.jpg', bytes: await jpeg() })
}
