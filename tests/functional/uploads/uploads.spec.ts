import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import { UserFactory } from '#database/factories/user_factory'
import config from '#config/storage'
import OutboxMessage from '#models/outbox_message'
import Upload from '#models/upload'
import { MAX_BYTES } from '#services/storage/images/limits'
import storage from '#services/storage/storage'
import type MemoryDriver from '#services/storage/memory_driver'
import { bomb, jpeg, MAKER, noted, picture } from '#tests/support/pictures'
import type { ApiClient } from '@japa/api-client'
import type User from '#models/user'

let files: MemoryDriver['files']

test.group('Uploads', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => {
    files = storage.fake().files
    return () => storage.restore()
  })

  test('a person uploads a photo and gets its address, measures and placeholder', async ({
    client,
    assert,
  }) => {
    const person = await UserFactory.create()
    const response = await send(client, person, await jpeg({ width: 1200, height: 900 }))

    response.assertStatus(201)
    const { ulid, url, width, height, placeholder } = response.body()
    const upload = await Upload.findByOrFail('ulid', ulid)
    assert.deepEqual(
      { url, width, height, placeholder },
      { url: `/photos/${ulid}/card`, width: 1200, height: 900, placeholder: upload.placeholder }
    )
    assert.equal(upload.userId, person.id)
    assert.equal(upload.path, `public/listing/${ulid}/original.jpg`)
    assert.deepEqual([...files.keys()], [upload.path])
  })

  test('its sizes are left to the outbox', async ({ client, assert }) => {
    const response = await send(client, await UserFactory.create(), await jpeg())
    const upload = await Upload.findByOrFail('ulid', response.body().ulid)
    const effects = await OutboxMessage.query().where('topic', 'upload.stored')
    assert.isNull(upload.sizedAt)
    assert.deepInclude(
      effects.map(({ payload }) => payload),
      { uploadId: upload.id }
    )
  })

  test('the place where a photo was taken is not stored', async ({ client, assert }) => {
    const photo = await noted().jpeg().toBuffer()
    assert.isTrue(photo.includes(MAKER))
    await send(client, await UserFactory.create(), photo)
    assert.isFalse([...files.values()][0].bytes.includes(MAKER))
  })

  test('the name and the declared type of a file decide nothing', async ({ client, assert }) => {
    const person = await UserFactory.create()
    const png = await picture().png().toBuffer()
    const response = await send(client, person, png, {
      filename: '../../etc/passwd.svg',
      contentType: 'image/svg+xml',
    })
    response.assertStatus(201)
    assert.match([...files.keys()][0], /^public\/listing\/[0-9A-Z]{26}\/original\.png$/)
    assert.equal([...files.values()][0].contentType, 'image/png')
  })

  for (const [reason, name, make] of [
    ['empty', '빈 사진.jpg', async () => Buffer.alloc(0)],
    ['type', '그림.jpg', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['tooManyPixels', '폭탄.png', () => bomb()],
    ['tooLarge', '큰 사진.jpg', async () => Buffer.alloc(MAX_BYTES + 1)],
    ['damaged', '잘린 사진.jpg', () => jpeg().then((bytes) => bytes.subarray(0, 2000))],
    ['polyglot', '둘.gif', async () => Buffer.concat([await picture().gif().toBuffer(), SCRIPT])],
  ] as [string, string, () => Promise<Buffer>][]) {
    test(`a file that is ${reason} is refused by name before it is stored`, async ({
      client,
      assert,
    }) => {
      const person = await UserFactory.create()
      const response = await send(client, person, await make(), { filename: name })

      response.assertStatus(422)
      const [error] = response.body().errors
      assert.equal(error.rule, reason)
      assert.include(error.message, `‘${name}’`)
      assert.equal(files.size, 0)
      assert.lengthOf(await Upload.query().where('user_id', person.id), 0)
    })
  }

  test('an English speaker is told in English', async ({ client, assert }) => {
    const person = await UserFactory.apply('english').create()
    const response = await send(client, person, Buffer.from('x'), { filename: 'a.jpg' })
    assert.include(response.body().errors[0].message, '“a.jpg” cannot be uploaded')
  })

  test('a request without a file or with an unknown purpose is refused at the field', async ({
    client,
    assert,
  }) => {
    const person = await UserFactory.create()
    const without = await asked(client, person).field('purpose', 'listing').field('file', 'text')
    without.assertStatus(422)
    assert.equal(without.body().errors[0].rule, 'missing')

    const unknown = await send(client, person, await jpeg(), {}, 'passport')
    unknown.assertStatus(422)
    assert.equal(unknown.body().errors[0].field, 'purpose')
    assert.equal(files.size, 0)
  })

  test('a form that is no multipart form is refused', async ({ client }) => {
    const response = await asked(client, await UserFactory.create()).json({ purpose: 'listing' })
    response.assertStatus(422)
  })

  test('somebody who uploads without end is asked to wait', async ({ client, assert }) => {
    const person = await UserFactory.create()
    const { requests, duration } = config.throttle
    await limiter.use(config.throttle).set(`uploads:${person.id}`, requests, duration)
    const response = await send(client, person, await jpeg())
    response.assertStatus(429)
    assert.equal(files.size, 0)
  })

  test('somebody signed out uploads nothing', async ({ client, assert }) => {
    const response = await client
      .post('/uploads')
      .withCsrfToken()
      .header('accept', 'application/json')
      .field('purpose', 'listing')
      .file('file', await jpeg(), { filename: 'a.jpg' })
    response.assertStatus(401)
    assert.equal(files.size, 0)
  })
})

const SCRIPT = Buffer.from('<script>alert(1)</script>')

function asked(client: ApiClient, person: User) {
  return client
    .post('/uploads')
    .loginAs(person)
    .withCsrfToken()
    .header('accept', 'application/json')
}

function send(
  client: ApiClient,
  person: User,
  bytes: Buffer,
  options: { filename?: string; contentType?: string } = {},
  purpose = 'listing'
) {
  return asked(client, person)
    .field('purpose', purpose)
    .file('file', bytes, { filename: 'photo.jpg', ...options })
}
