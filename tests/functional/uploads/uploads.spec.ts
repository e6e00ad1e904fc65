import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import { UserFactory } from '#database/factories/user_factory'
import limits from '#config/limits'
import Upload from '#models/upload'
import clock from '#services/clock'
import { MAX_BYTES } from '#services/storage/images/limits'
import storage from '#services/storage/storage'
import { bomb, jpeg, MAKER, noted, picture } from '#tests/support/pictures'
import { announce, carryOut, complete, storedKeys, WAYS } from './ways.js'

const SCRIPT = Buffer.from('<script>alert(1)</script>')
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')

type Hostile = [reason: string, name: string, make: () => Promise<Buffer>]
const HOSTILE: Hostile[] = [
  ['type', '그림.jpg', async () => SVG],
  ['type', '글.jpg', async () => Buffer.from('사진이 아니에요, 정말로요.')],
  ['tooManyPixels', '폭탄.jpg', () => bomb()],
  ['damaged', '잘린 사진.jpg', async () => cut(await jpeg())],
  ['polyglot', '둘.jpg', async () => Buffer.concat([await picture().gif().toBuffer(), SCRIPT])],
]

for (const way of WAYS) {
  test.group(`Uploads, ${way.name}`, (group) => {
    group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
    group.each.setup(() => way.open())
    group.each.teardown(() => clock.restore())

    test('a person announces a photo, puts it there, and may show it once it was looked at', async ({
      client,
      assert,
    }) => {
      const person = await UserFactory.create()
      const bytes = await jpeg({ width: 1200, height: 900 })
      const announced = await announce(client, person, { bytes: bytes.length })
      announced.assertStatus(201)
      const { ulid, slot } = announced.body()
      assert.equal(await way.put(client, person, slot, bytes), way.name === 'to S3' ? 200 : 204)
      const early = await client.get(`/photos/${ulid}/card`)
      early.assertStatus(404)

      const done = await complete(client, person, ulid)
      done.assertStatus(200)
      const upload = await Upload.findByOrFail('ulid', ulid)
      const { url, width, height, placeholder } = done.body()
      assert.deepEqual(
        { url, width, height, placeholder },
        { url: `/photos/${ulid}/card`, width: 1200, height: 900, placeholder: upload.placeholder }
      )
      assert.equal(upload.path, `private/listing/${ulid}/original.jpg`)
      assert.isNull(upload.name)

      await carryOut()
      assert.deepEqual(await storedKeys(), [
        `private/listing/${ulid}/original.jpg`,
        `public/listing/${ulid}/card.webp`,
        `public/listing/${ulid}/full.webp`,
      ])
      const size = await client.get(`/photos/${ulid}/card`)
      size.assertStatus(200)
      assert.equal(size.header('content-type'), 'image/webp')
    })

    test('completing again answers the same and makes nothing twice', async ({
      client,
      assert,
    }) => {
      const person = await UserFactory.create()
      const ulid = await uploaded(person)
      const first = await complete(client, person, ulid)
      const again = await complete(client, person, ulid)
      again.assertStatus(200)
      assert.deepEqual(again.body(), first.body())
      await carryOut()
      const sized = await complete(client, person, ulid)
      const { ulid: same, placeholder, width, height } = first.body()
      assert.containSubset(sized.body(), { ulid: same, placeholder, width, height })

      async function uploaded(who: typeof person) {
        const bytes = await jpeg()
        const announced = await announce(client, who, { bytes: bytes.length })
        await way.put(client, who, announced.body().slot, bytes)
        return announced.body().ulid
      }
    })

    test('two completions at once make one photo', async ({ client, assert }) => {
      const person = await UserFactory.create()
      const bytes = await jpeg()
      const announced = await announce(client, person, { bytes: bytes.length })
      const { ulid, slot } = announced.body()
      await way.put(client, person, slot, bytes)
      const answers = await Promise.all([1, 2].map(() => complete(client, person, ulid)))
      assert.deepEqual(
        answers.map((answer) => answer.status()),
        [200, 200]
      )
    })

    test('what is served says nothing of the place where a photo was taken', async ({
      client,
      assert,
    }) => {
      const person = await UserFactory.create()
      const bytes = await noted({ width: 900, height: 700 }).jpeg().toBuffer()
      assert.isTrue(bytes.includes(MAKER))
      const announced = await announce(client, person, { bytes: bytes.length })
      const { ulid, slot } = announced.body()
      await way.put(client, person, slot, bytes)
      await complete(client, person, ulid)
      for (const isSized of [false, true]) {
        if (isSized) await carryOut()
        for (const size of ['card', 'full', 'original']) {
          const served = await client.get(`/photos/${ulid}/${size}`)
          served.assertStatus(200)
          assert.isFalse(Buffer.from(served.body()).includes(MAKER), size)
          assert.isFalse(Buffer.from(served.body()).includes('GPS'), size)
        }
      }
    })

    test('a name and a declared type decide nothing', async ({ client, assert }) => {
      const person = await UserFactory.create()
      const png = await picture().png().toBuffer()
      const announced = await announce(client, person, {
        name: '../../etc/passwd.svg',
        bytes: png.length,
      })
      const { ulid, slot } = announced.body()
      await way.put(client, person, slot, png)
      const done = await complete(client, person, ulid)
      done.assertStatus(200)
      const upload = await Upload.findByOrFail('ulid', ulid)
      assert.equal(upload.mime, 'image/png')
      for (const key of await storedKeys()) {
        assert.match(key, /^(incoming|private)\/listing\/[0-9A-Z]{26}\/original\.(jpg|png)$/)
      }
    })

    for (const [reason, name, make] of HOSTILE) {
      test(`${name}, which is ${reason}, is refused by name, and nothing is left of it`, async ({
        client,
        assert,
      }) => {
        const person = await UserFactory.create()
        const bytes = await make()
        const announced = await announce(client, person, { name, bytes: bytes.length })
        const { ulid, slot } = announced.body()
        await way.put(client, person, slot, bytes)
        assert.lengthOf(await storedKeys(), 1)

        const refused = await complete(client, person, ulid)
        refused.assertStatus(422)
        const [error] = refused.body().errors
        assert.equal(error.rule, reason)
        assert.include(error.message, `‘${name}’`)
        assert.isNull(await Upload.findBy('ulid', ulid))
        await carryOut()
        assert.deepEqual(await storedKeys(), [])
      })
    }

    test('more or fewer bytes than announced, or of another type, are not taken', async ({
      client,
      assert,
    }) => {
      const person = await UserFactory.create()
      const bytes = await jpeg()
      const announced = await announce(client, person, { bytes: bytes.length })
      const { ulid, slot } = announced.body()
      for (const other of [
        bytes.subarray(1),
        Buffer.concat([bytes, SCRIPT]),
        Buffer.alloc(MAX_BYTES + 1),
      ]) {
        assert.isAtLeast(await way.put(client, person, slot, other), 400)
      }
      assert.isAtLeast(await way.put(client, person, slot, bytes, 'text/html'), 400)
      assert.deepEqual(await storedKeys(), [])
      const unsent = await complete(client, person, ulid)
      unsent.assertStatus(409)
      assert.equal(unsent.body().errors[0].rule, 'unsent')
    })

    test('a slot works for five minutes', async ({ client, assert }) => {
      const person = await UserFactory.create()
      const bytes = await jpeg()
      clock.freeze()
      const announced = await announce(client, person, { bytes: bytes.length })
      const { slot } = announced.body()
      clock.travel({ minutes: 5, seconds: 2 })
      assert.equal(await way.put(client, person, slot, bytes), 403)
      assert.deepEqual(await storedKeys(), [])
      clock.travel({ minutes: -1 })
      assert.isBelow(await way.put(client, person, slot, bytes), 300)
    })

    test('a tampered slot takes nothing', async ({ client, assert }) => {
      const person = await UserFactory.create()
      const bytes = await jpeg()
      const announced = await announce(client, person, { bytes: bytes.length })
      const { slot } = announced.body()
      const url = slot.url.includes('X-Amz-Signature=')
        ? slot.url.replace('/listing/', '/avatar/')
        : `${slot.url.slice(0, -4)}AAAA`
      assert.equal(await way.put(client, person, { ...slot, url }, bytes), 403)
      assert.deepEqual(await storedKeys(), [])
    })

    test('what comes after it was looked at replaces nothing', async ({ client, assert }) => {
      const person = await UserFactory.create()
      const bytes = await jpeg()
      const announced = await announce(client, person, { bytes: bytes.length })
      const { ulid, slot } = announced.body()
      await way.put(client, person, slot, bytes)
      await complete(client, person, ulid)
      await carryOut()
      const evil = Buffer.alloc(bytes.length, '<script>')
      await way.put(client, person, slot, evil)
      const upload = await Upload.findByOrFail('ulid', ulid)
      assert.deepEqual(await storage.read(upload.path), bytes)
      const served = await client.get(`/photos/${ulid}/original`)
      assert.isFalse(Buffer.from(served.body()).includes('<script>'))
    })

    test('somebody else’s upload does not exist', async ({ client, assert }) => {
      const [person, other] = await UserFactory.createMany(2)
      const bytes = await jpeg()
      const announced = await announce(client, person, { bytes: bytes.length })
      const { ulid, slot } = announced.body()
      if (way.name === 'to a folder') {
        assert.equal(await way.put(client, other, slot, bytes), 409)
        assert.deepEqual(await storedKeys(), [])
      }
      await way.put(client, person, slot, bytes)
      const stolen = await complete(client, other, ulid)
      stolen.assertStatus(404)
      const own = await complete(client, person, ulid)
      own.assertStatus(200)
      const watched = await client.get(`/uploads/${ulid}`).loginAs(other)
      watched.assertStatus(404)
    })

    test('whoever asks hears when the sizes are there', async ({ client, assert }) => {
      const person = await UserFactory.create()
      const bytes = await jpeg()
      const announced = await announce(client, person, { bytes: bytes.length })
      const { ulid, slot } = announced.body()
      await way.put(client, person, slot, bytes)
      await complete(client, person, ulid)
      const before = await client.get(`/uploads/${ulid}`).loginAs(person)
      assert.isFalse(before.body().isSized)
      await carryOut()
      const after = await client.get(`/uploads/${ulid}`).loginAs(person)
      assert.isTrue(after.body().isSized)
    })
  })
}

test.group('Uploads, announced', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => {
    storage.fake()
    return () => storage.restore()
  })

  for (const [reason, file] of [
    ['empty', { bytes: 0 }],
    ['tooLarge', { bytes: MAX_BYTES + 1 }],
    ['type', { bytes: 100, type: 'image/svg+xml' }],
    ['type', { bytes: 100, type: 'text/html' }],
  ] as const) {
    test(`a file that is ${reason} (${JSON.stringify(file)}) is refused by name at once`, async ({
      client,
      assert,
    }) => {
      const person = await UserFactory.create()
      const response = await announce(client, person, { name: '빈 사진.jpg', ...file })
      response.assertStatus(422)
      assert.equal(response.body().errors[0].rule, reason)
      assert.include(response.body().errors[0].message, '‘빈 사진.jpg’')
      assert.lengthOf(await Upload.query().where('user_id', person.id), 0)
    })
  }

  test('an English speaker is told in English', async ({ client, assert }) => {
    const person = await UserFactory.apply('english').create()
    const response = await announce(client, person, { name: 'a.jpg', bytes: 0 })
    assert.include(response.body().errors[0].message, '“a.jpg” is empty')
  })

  test('a photo of too many pixels is told how many are fine', async ({ client, assert }) => {
    const [way] = WAYS
    const close = await way.open()
    const person = await UserFactory.create()
    const bytes = await bomb()
    const announced = await announce(client, person, { bytes: bytes.length, type: 'image/png' })
    const { ulid, slot } = announced.body()
    await way.put(client, person, slot, bytes)
    const refused = await complete(client, person, ulid)
    assert.include(refused.body().errors[0].message, '5000만 화소보다 커요')
    await close()
  })

  test('nonsense is refused at its field', async ({ client, assert }) => {
    const person = await UserFactory.create()
    const unknown = await announce(client, person, { bytes: 10 }, 'passport')
    unknown.assertStatus(422)
    assert.equal(unknown.body().errors[0].field, 'purpose')
    for (const bytes of [-1, 1.5, Number.NaN]) {
      const odd = await announce(client, person, { bytes })
      odd.assertStatus(422)
      assert.equal(odd.body().errors[0].field, 'bytes')
    }
  })

  test('somebody who uploads without end is asked to wait', async ({ client }) => {
    const person = await UserFactory.create()
    const { requests, every } = limits.uploads
    const uploads = limiter.use({ requests, duration: every })
    await uploads.set(`uploads_user:${person.id}`, requests, every)
    const response = await announce(client, person, { bytes: 10 })
    response.assertStatus(429)
  })

  test('somebody signed out announces, sends, completes and asks nothing', async ({ client }) => {
    const ulid = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
    for (const asked of [
      client.post('/uploads').withCsrfToken().json({ purpose: 'listing' }),
      client.post(`/uploads/${ulid}/completion`).withCsrfToken(),
      client.put('/storage/uploads/token').withCsrfToken(),
      client.get(`/uploads/${ulid}`),
    ]) {
      const response = await asked.header('accept', 'application/json')
      response.assertStatus(401)
    }
  })

  test('a forged slot of the app is no slot, and one that is late is late', async ({
    client,
    assert,
  }) => {
    const person = await UserFactory.create()
    const put = async (url: string) => {
      const asked = client.put(url).loginAs(person).withCsrfToken()
      const response = await asked.header('accept', 'application/json')
      response.assertStatus(403)
      return response.body().errors[0] as { rule: string; message: string }
    }
    clock.freeze()
    try {
      const announced = await announce(client, person, { bytes: 10 })
      const { url } = announced.body().slot
      const forged = await put(`${url.slice(0, -4)}AAAA`)
      assert.equal(forged.rule, 'forged')
      assert.include(forged.message, '올바른 올리기 주소가 아니에요')
      clock.travel({ minutes: 6 })
      const late = await put(url)
      assert.equal(late.rule, 'expired')
    } finally {
      clock.restore()
    }
  })

  test('a slot of the app works once', async ({ client, assert }) => {
    const [way] = WAYS
    const person = await UserFactory.create()
    const bytes = await jpeg()
    const announced = await announce(client, person, { bytes: bytes.length })
    const { slot } = announced.body()
    assert.equal(await way.put(client, person, slot, bytes), 204)
    assert.equal(await way.put(client, person, slot, bytes), 409)
  })

  test('a slot of S3 is signed for its type and length, and for five minutes', async ({
    client,
    assert,
  }) => {
    const close = await WAYS[1].open()
    const announced = await announce(client, await UserFactory.create(), { bytes: 5_000 })
    const { searchParams } = new URL(announced.body().slot.url)
    const names = searchParams.get('X-Amz-SignedHeaders')!.split(';')
    assert.includeMembers(names, ['content-type', 'content-length', 'host'])
    assert.approximately(Number(searchParams.get('X-Amz-Expires')), 300, 1)
    await close()
  })
})

function cut(bytes: Buffer) {
  return bytes.subarray(0, 2000)
}
