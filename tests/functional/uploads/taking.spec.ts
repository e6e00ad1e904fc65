import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { UserFactory } from '#database/factories/user_factory'
import Upload from '#models/upload'
import { PURPOSES } from '#models/upload/purposes'
import { takeUploads } from '#models/upload/taking'
import { photoOf } from '#tests/functional/hosting/support'
import { sources } from '#tests/unit/architecture/sources'

const FILE = { name: 'a.jpg', type: 'image/jpeg', bytes: 10 }

test.group('Uploads that a record may show', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  for (const purpose of PURPOSES) {
    test(`are the person’s own, ready, and for ${purpose}`, async ({ assert }) => {
      const [person, other] = await UserFactory.createMany(2)
      const another = purpose === 'chat' ? 'claim' : 'chat'
      const own = await photoOf(person, purpose)
      const refused = [
        await Upload.expect(person, purpose, FILE),
        await photoOf(person, another),
        await photoOf(other, purpose),
      ]
      const names = [own, ...refused].map(({ ulid }) => ulid)
      const taken = await db.transaction((trx) =>
        takeUploads(trx, { userId: person.id, purpose, names })
      )
      assert.deepEqual([...taken.keys()], [own.ulid])
    })
  }

  test('cannot be an avatar before they are there', async ({ assert }) => {
    const person = await UserFactory.create()
    const upload = await Upload.expect(person, 'avatar', FILE)
    assert.isFalse(await person.showAs(upload.ulid))
    await person.refresh()
    assert.isNull(person.avatarUploadId)
  })

  test('are found in one place, and in the chat’s own', ({ assert }) => {
    const finders = sources(['app'])
      .filter(({ text }) => /Upload\.query\(/.test(text) && /'(uploads\.)?ulid', names/.test(text))
      .map(({ path }) => path)
    assert.sameMembers(finders, ['app/models/upload/taking.ts', 'app/models/chat_room/desk.ts'])
  })
})
