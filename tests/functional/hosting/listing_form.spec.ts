import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { UserFactory } from '#database/factories/user_factory'
import Listing from '#models/listing'
import type User from '#models/user'
import type { ListingTerms } from '#models/listing/terms'
import {
  leafCategory,
  offered,
  photoOf,
  provinceOf,
  save,
  termsFor,
} from '#tests/functional/hosting/support'

type Wrong = (terms: ListingTerms, host: User) => object | Promise<object>

const OTHERS = Array.from({ length: 6 }, (_, index) => ({
  name: `옵션 ${index}`,
  fee: 1,
  deposit: 1,
}))
const bad = (field: string, value: unknown): [string, string, Wrong] => [
  `${field} ${JSON.stringify(value)?.slice(0, 30)}`,
  field,
  () => ({ [field]: value }),
]
const option =
  (fields: object): Wrong =>
  () => ({
    options: [
      { name: '랜턴', fee: 0, deposit: 0 },
      { name: '랜턴', fee: 0, deposit: 0, ...fields },
    ],
  })

const WRONG: [what: string, field: string, change: Wrong][] = [
  ...[null, '', '짧', '가'.repeat(81), 7, ['제목'], '\u200b\u200b\u200b', {}].map((value) =>
    bad('title', value)
  ),
  ...[null, '짧은 설명', '가'.repeat(5001), ['설명'], 5].map((value) => bad('content', value)),
  ...[null, -1, 0.5, 10_000_001, 1e21, '20000', [20_000], 'free', true].map((value) =>
    bad('fee', value)
  ),
  ...[null, -1, 1.5, 50_000_001, '1', [1]].map((value) => bad('deposit', value)),
  ...[null, 0, 21, 1.5, '3', [2]].map((value) => bad('quantity', value)),
  ...[0, 366, -1, 1.1, null].map((value) => bad('minDays', value)),
  ...[0, 366, null].map((value) => bad('maxDays', value)),
  ...[-1, 31].map((value) => bad('noticeDays', value)),
  ...[-1, 15].map((value) => bad('bufferDays', value)),
  ...[-1, 91, 5.5].map((value) => bad('weeklyDiscount', value)),
  ...[-1, 91].map((value) => bad('monthlyDiscount', value)),
  ...['PIGEON', null, ['DIRECT'], 'direct'].map((value) => bad('receiveMethod', value)),
  ...['', 'ANYTHING'].map((value) => bad('returnMethod', value)),
  ...['free', null].map((value) => bad('cancellationPolicy', value)),
  ...[null, 999_999_999, 'tents', 0].map((value) => bad('categoryId', value)),
  [
    'a category with others below it',
    'categoryId',
    async () => ({ categoryId: await leafCategory().then(({ parentId }) => parentId) }),
  ],
  ['a maximum below the minimum', 'maxDays', () => ({ minDays: 5, maxDays: 4 })],
  ['no region', 'regionIds', () => ({ regionIds: [] })],
  [
    'six regions',
    'regionIds',
    async () => ({
      regionIds: await provinceOf(6).then(({ leaves }) => leaves.map(({ id }) => id)),
    }),
  ],
  [
    'the same region twice',
    'regionIds',
    ({ regionIds }) => ({ regionIds: [...regionIds, ...regionIds] }),
  ],
  [
    'an unknown region',
    'regionIds.1',
    ({ regionIds }) => ({ regionIds: [...regionIds, 999_999_999] }),
  ],
  ['a region that is no list', 'regionIds', ({ regionIds }) => ({ regionIds: regionIds[0] })],
  ['no photo', 'photos', () => ({ photos: [] })],
  ['eleven photos', 'photos', async (_, host) => ({ photos: await ulids(host, 11) })],
  ['the same photo twice', 'photos', ({ photos }) => ({ photos: [...photos, ...photos] })],
  ['a photo that is no id', 'photos.1', ({ photos }) => ({ photos: [...photos, '../etc/passwd'] })],
  [
    'an unknown photo',
    'photos.1',
    ({ photos }) => ({ photos: [...photos, '01ARZ3NDEKTSV4RRFFQ69G5FAV'] }),
  ],
  [
    'somebody else’s photo',
    'photos.1',
    async ({ photos }) => ({
      photos: [...photos, ...(await ulids(await UserFactory.create(), 1))],
    }),
  ],
  [
    'a photo for another purpose',
    'photos.1',
    async ({ photos }, host) => ({
      photos: [...photos, await photoOf(host, 'avatar').then(({ ulid }) => ulid)],
    }),
  ],
  ['a photo of another listing', 'photos.0', async (_, host) => ({ photos: await usedBy(host) })],
  ['six options', 'options', () => ({ options: OTHERS })],
  ['an option without a name', 'options.1.name', option({ name: ' ' })],
  ['an option with a long name', 'options.1.name', option({ name: '가'.repeat(61) })],
  ['an option with a fee too high', 'options.1.fee', option({ fee: 1_000_001 })],
  ['an option with a negative fee', 'options.1.fee', option({ fee: -1 })],
  ['an option with a deposit too high', 'options.1.deposit', option({ deposit: 5_000_001 })],
  ['an option with half a won', 'options.1.deposit', option({ deposit: 0.5 })],
  ['an option of another listing', 'options.1.name', option({ id: 999_999_999 })],
  [
    'returns by parcel without an address',
    'returnLine1',
    () => ({ returnMethod: 'ANY', returnPostcode: '04524' }),
  ],
  [
    'returns by parcel without a postcode',
    'returnPostcode',
    () => ({ returnMethod: 'DELIVERY', returnLine1: '세종대로 110' }),
  ],
  [
    'a postcode of four digits',
    'returnPostcode',
    () => ({ returnMethod: 'ANY', returnLine1: '세종대로 110', returnPostcode: '1234' }),
  ],
  [
    'an address too long',
    'returnLine1',
    () => ({ returnMethod: 'ANY', returnPostcode: '04524', returnLine1: '가'.repeat(201) }),
  ],
]

const RIGHT: [what: string, change: Wrong][] = [
  [
    'the lowest of everything',
    () => ({
      title: '북클',
      content: '열 글자 딱 맞는 설명',
      fee: 0,
      deposit: 0,
      quantity: 1,
      minDays: 1,
      maxDays: 1,
      noticeDays: 0,
    }),
  ],
  [
    'the highest of everything',
    () => ({
      title: '가'.repeat(80),
      content: '가'.repeat(5000),
      fee: 10_000_000,
      deposit: 50_000_000,
      quantity: 20,
      minDays: 365,
      maxDays: 365,
      noticeDays: 30,
      bufferDays: 14,
      weeklyDiscount: 90,
      monthlyDiscount: 90,
    }),
  ],
  ['five options', () => ({ options: OTHERS.slice(0, 5) })],
  ['ten photos', async (_, host) => ({ photos: await ulids(host, 10) })],
  [
    'a return address',
    () => ({
      returnMethod: 'ANY',
      returnPostcode: '04524',
      returnLine1: '서울 중구 세종대로 110',
      returnLine2: '1층',
    }),
  ],
  [
    'words in other scripts',
    () => ({ title: '👨‍👩‍👧 가족 텐트 مخيم', content: 'Ünïcödé — 텐트와\n타프를 함께 드려요' }),
  ],
]

test.group('Listing form', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a host publishes a listing with everything that was typed', async ({ client, assert }) => {
    const host = await UserFactory.create()
    const photos = await ulids(host, 3)
    const terms = await termsFor(host, {
      photos,
      primaryPhoto: photos[1],
      quantity: 3,
      options: [{ name: '랜턴', fee: 2_000, deposit: 10_000 }],
    })
    const response = await save(client, host, terms)

    response.assertStatus(302)
    const listing = await Listing.query()
      .where('host_id', host.id)
      .preload('photos', (rows) => rows.preload('upload'))
      .preload('units')
      .preload('options')
      .preload('regions')
      .firstOrFail()
    assert.containsSubset(listing.serialize(), {
      title: terms.title,
      fee: 20_000,
      status: 'published',
      version: 1,
    })
    assert.isNotNull(listing.publishedAt)
    assert.deepEqual(
      listing.photos.map(({ upload }) => upload.ulid),
      photos
    )
    assert.deepEqual(
      listing.photos.map(({ isPrimary }) => isPrimary),
      [false, true, false]
    )
    assert.deepEqual(
      listing.units.map(({ number }) => number),
      [1, 2, 3]
    )
    assert.deepEqual(
      listing.options.map(({ name, fee }) => [name, fee]),
      [['랜턴', 2_000]]
    )
    assert.deepEqual(
      listing.regions.map(({ id }) => id),
      terms.regionIds
    )
  })

  for (const [what, field, wrong] of WRONG) {
    test(`${what} is refused at ${field} and nothing is kept`, async ({ client, assert }) => {
      const host = await UserFactory.create()
      const terms = await termsFor(host)
      const change = await wrong(terms, host)
      const before = await Listing.query().where('host_id', host.id)
      const response = await save(client, host, { ...terms, ...change })

      response.assertStatus(422)
      const errors: { field: string; message: string }[] = response.body().errors
      assert.include(
        errors.map((error) => error.field),
        field
      )
      for (const { message } of errors) assert.match(message, /[가-힣]/)
      assert.lengthOf(await Listing.query().where('host_id', host.id), before.length)
    })
  }

  for (const [what, right] of RIGHT) {
    test(`${what} is allowed`, async ({ client, assert }) => {
      const host = await UserFactory.create()
      const terms = await termsFor(host)
      const typed = { ...terms, ...(await right(terms, host)) }
      const response = await save(client, host, typed)
      assert.equal(response.status(), 302, response.text())
    })
  }

  test('a province stands for all of its districts and counts as one', async ({
    client,
    assert,
  }) => {
    const host = await UserFactory.create()
    const { province, leaves } = await provinceOf(7)
    const others = await provinceOf(4)
    const regionIds = [province.id, ...others.leaves.map(({ id }) => id)]
    const response = await save(client, host, await termsFor(host, { regionIds }))
    response.assertStatus(302)
    const listing = await Listing.query().where('host_id', host.id).preload('regions').firstOrFail()
    assert.sameMembers(
      listing.regions.map(({ id }) => id),
      [...leaves, ...others.leaves].map(({ id }) => id)
    )
  })

  test('a province and one of its own districts are one place, not an accident', async ({
    client,
    assert,
  }) => {
    const host = await UserFactory.create()
    const { province, leaves } = await provinceOf(3)
    const response = await save(
      client,
      host,
      await termsFor(host, { regionIds: [province.id, leaves[0].id] })
    )
    assert.equal(response.status(), 302, response.text())
  })

  test('a province without districts is a place itself', async ({ client, assert }) => {
    const host = await UserFactory.create()
    const { province } = await provinceOf(0)
    await save(client, host, await termsFor(host, { regionIds: [province.id] }))
    const listing = await Listing.query().where('host_id', host.id).preload('regions').firstOrFail()
    assert.deepEqual(
      listing.regions.map(({ id }) => id),
      [province.id]
    )
  })

  test('a draft needs a title and a category, and keeps what else is there', async ({
    client,
    assert,
  }) => {
    const host = await UserFactory.create()
    const category = await leafCategory()
    const response = await save(
      client,
      host,
      { title: '나중에 쓸 글', categoryId: category.id, deposit: 5_000 },
      'draft'
    )
    response.assertStatus(302)
    const listing = await Listing.findByOrFail('host_id', host.id)
    assert.containsSubset(listing.serialize(), { status: 'draft', deposit: 5_000, content: '' })

    const empty = await save(client, host, { title: '나중에 쓸 글' }, 'draft')
    empty.assertStatus(422)
    assert.deepEqual(
      empty.body().errors.map((error: { field: string }) => error.field),
      ['categoryId']
    )
  })

  test('what a draft has obeys the limits too', async ({ client, assert }) => {
    const host = await UserFactory.create()
    const response = await save(
      client,
      host,
      {
        title: '초안',
        categoryId: await leafCategory().then(({ id }) => id),
        fee: -5,
        quantity: 21,
      },
      'draft'
    )
    response.assertStatus(422)
    assert.sameMembers(
      response.body().errors.map((error: { field: string }) => error.field),
      ['fee', 'quantity']
    )
  })

  test('an English speaker reads errors in English', async ({ client, assert }) => {
    const host = await UserFactory.apply('english').create()
    const response = await save(client, host, { ...(await termsFor(host)), title: '' })
    assert.equal(response.body().errors[0].message, 'Give it a title.')
  })

  test('a page gets its errors back at their fields', async ({ client, assert }) => {
    const host = await UserFactory.create()
    const response = await client
      .post('/hosting/listings')
      .loginAs(host)
      .withCsrfToken()
      .withInertia()
      .header('referer', '/listings/create')
      .redirects(1)
      .json({ ...(await termsFor(host)), fee: -1, intent: 'publish' })
    response.assertStatus(200)
    assert.property(response.body().props.errors, 'fee')
  })

  test('a suspended person publishes nothing and is told why', async ({ client, assert }) => {
    const host = await UserFactory.apply('suspended').create()
    const response = await save(client, host, await termsFor(host))
    response.assertStatus(403)
    assert.include(response.body().errors[0].message, '정지')
    assert.isNull(await Listing.findBy('host_id', host.id))
  })
})

async function ulids(person: User, count: number) {
  const photos = await Promise.all(Array.from({ length: count }, () => photoOf(person)))
  return photos.map(({ ulid }) => ulid)
}

async function usedBy(host: User) {
  const [photo] = await ulids(host, 1)
  await offered(host, { photos: [photo] })
  return [photo]
}
