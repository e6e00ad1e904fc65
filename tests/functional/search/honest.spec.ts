import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { smartSearch } from '#models/listing/smart/search'
import { answerFrom, type Told } from '#models/listing/smart/answering'
import ReferenceSeeder from '#database/seeders/1_reference_seeder'
import { demoListings } from '#database/data/demo_listings'
import Listing from '#models/listing'
import { addDays } from '#models/reservation/calendar'
import clock from '#services/clock'
import Category from '#models/category'
import Region from '#models/region'
import { committed } from '#tests/functional/listings/support'
import { findable } from './support.js'

const KEPT =
  /텐트|천막|산타|돌상|빔프로젝터|믹서|보드게임|구명조끼|카메라|미러리스|드론|피아노|팟캐스트|라켓|중등산화|로드|미니벨로|캐리어|산악자전거|해머드릴/

test.group('An honest search', (group) => {
  committed(group)
  group.each.setup(() => demoShop())

  for (const question of ['첼로', 'asdfqwer zxcv', '노트북', '에어컨', '유아용 첼로', 'laptop']) {
    test(`says that there is nothing: ${question}`, async ({ assert }) => {
      const found = await smartSearch(question, { by: null })
      assert.isEmpty(found.rows)
      assert.isEmpty(found.dropped)
      assert.isAtMost(found.nearest.length, 3)
      assert.isNotEmpty(found.nearest)
      const { isFitting } = await told(found)
      assert.isFalse(isFitting)
    })
  }

  for (const [question, dropped, title] of [
    ['광주에서 보드게임', ['region'], /보드게임/],
    ['택배로 받을 피아노', ['method'], /피아노/],
    ['피아노 천원 이하', ['price'], /피아노/],
    ['내일 빔프로젝터', ['dates'], /프로젝터/],
  ] as const) {
    test(`offers the same kind without a condition: ${question}`, async ({ assert }) => {
      await takeTomorrow('%빔프로젝터%')
      const found = await smartSearch(question, { by: null })
      assert.isEmpty(found.rows)
      assert.deepEqual(found.dropped, [...dropped])
      for (const row of found.nearest) assert.match(row.title, title)
      const { isFitting } = await told(found)
      assert.isFalse(isFitting)
    })
  }

  for (const [question, title] of [
    ['이번 주말 아이랑 캠핑갈 텐트 5만원 이하', /4인용 자동 텐트/],
    ['텐트 말고 캐노피', /캐노피/],
    ['빔프로젝터 있나요', /빔프로젝터/],
    ['tent this weekend under 50,000 won', /텐트/],
    ['tent on Saturday', /텐트/],
    ['돌잔치 준비', /돌상/],
  ] as const) {
    test(`answers with the kind alone: ${question}`, async ({ assert }) => {
      const found = await smartSearch(question, { by: null })
      const { isFitting, listings } = await told(found)
      assert.isTrue(isFitting)
      assert.match(listings[0].title, title)
      for (const one of listings) assert.match(one.title, /텐트|캐노피|프로젝터|돌상/)
    })
  }
})

test.group('A category that a question names', (group) => {
  committed(group)
  group.each.setup(() => demoShop())

  for (const [question, first] of [
    ['송파구 자전거', /^카본 로드/],
    ['2만원에서 3만원 사이 자전거', /^카본 로드/],
    ['로드 자전거', /^카본 로드/],
    ['공구', /^해머드릴/],
  ] as const) {
    test(`has what it holds found and said to fit: ${question}`, async ({ assert }) => {
      const found = await smartSearch(question, { by: null })
      assert.match(found.rows[0].title, first)
      assert.deepEqual(found.dropped, [])
      const { isFitting, listings } = await told(found)
      assert.isTrue(isFitting)
      assert.match(listings[0].title, first)
    })
  }

  test('comes before what goes with its gear', async ({ assert }) => {
    const found = await smartSearch('자전거', { by: null })
    const titles = found.rows.map(({ title }) => title)
    for (const title of titles.slice(0, 3)) assert.match(title, /카본 로드|미니벨로|산악자전거/)
    const { listings } = await told(found)
    assert.lengthOf(listings, 3)
    for (const { title } of listings) assert.match(title, /카본 로드|미니벨로|산악자전거/)
  })
})

async function told(found: Awaited<ReturnType<typeof smartSearch>>) {
  const all: Told[] = await Array.fromAsync(answerFrom({ locale: 'ko', found }, { by: null }))
  const first = all[0]
  if (first.event !== 'listings') throw new Error('an answer begins with its listings')
  return first
}

/** Some of the demo shop, where it is in the demo. */
async function demoShop() {
  await new ReferenceSeeder(db.connection()).run()
  const [categories, regions] = await Promise.all([Category.all(), Region.all()])
  const kept = demoListings.filter(({ title }) => KEPT.test(title))
  await findable(
    ...kept.map(({ title, content, fee, ...demo }): Parameters<typeof findable>[number] => [
      { title, content, fee },
      {
        category: categories.find(({ slug }) => slug === demo.category),
        regions: regions.filter(({ slug }) => demo.regions.includes(slug)),
      },
    ])
  )
}

async function takeTomorrow(title: string) {
  const rows: { id: number }[] = await db
    .from('listings')
    .where('title', 'like', title)
    .select('id')
  for (const { id } of rows) {
    const listing = await Listing.findOrFail(id)
    const day = addDays(clock.today(), 1)
    await listing.blockDays({ startDate: day, endDate: day })
  }
}
