import { DateTime } from 'luxon'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { idsOf } from '#tests/functional/search/support'
import { createListing } from '#database/factories/listing_factory'
import Category from '#models/category'
import Region from '#models/region'
import Browse from '#models/listing/browse'
import type Listing from '#models/listing'
import { noteChange } from '#models/listing/changes'
import listingIndex from '#models/listing/listing_index'
import { filtersOf } from '#models/saved_search/wanted'
import type SavedSearch from '#models/saved_search'
import { plainWords } from '#mails/letters/plain_words'
import type { Notice } from '#models/notification/notice'
import { choose } from '#models/notification/preferences'
import clock from '#services/clock'
import {
  embedded,
  emptied,
  noticesOf,
  person,
  places,
  published,
  run,
  saved,
  toldOf,
} from './support.js'

const NOBODY = { told: 0, found: 0 }

test.group('Alerts of a saved search', (group) => {
  emptied(group)

  test('tell once of what came after it was saved, in one notification', async ({ assert }) => {
    const { tents, mapo, gangnam } = await places()
    const before = await published(
      { title: '먼저 있던 텐트' },
      { category: tents, regions: [mapo] }
    )
    const user = await person()
    const search = await saved(user, { category: 'camping', region: 'seoul', maxFee: '20000' })
    const [first, second] = [
      await published({ title: '2인용 텐트' }, { category: tents, regions: [mapo] }),
      await published({ title: '4인용 텐트' }, { category: tents, regions: [gangnam] }),
    ]
    await published({ title: '비싼 텐트', fee: 20_001 }, { category: tents, regions: [mapo] })

    assert.deepInclude(await run(), { told: 1, found: 2, searches: 1, arrivals: 4 })
    assert.deepEqual(await toldOf(search), [first.id, second.id])
    assert.notInclude(await toldOf(search), before.id)
    assert.deepEqual(await noticesOf(user), [
      {
        kind: 'search.match',
        target: `search:${search.ulid}`,
        name: '캠핑 · 서울특별시 · 20,000원까지',
        count: 2,
        title: '4인용 텐트, 2인용 텐트',
      },
    ])
    assert.deepInclude(await run(), { ...NOBODY, arrivals: 0 })
    await search.refresh()
    assert.equal(search.lookedAt!.toMillis(), clock.now().toMillis())
  })

  test('tell of a listing that is published again, unless they told of it', async ({ assert }) => {
    const user = await person()
    const [seen, paused] = [await published(), await published({}, { states: ['paused'] })]
    const search = await saved(user, { q: '장비' })
    assert.deepInclude(await run(), NOBODY)

    await turn(seen, 'paused')
    await turn(seen, 'published')
    await turn(paused, 'published')
    assert.deepInclude(await run(), { told: 1, found: 2 })
    await turn(seen, 'paused')
    await turn(seen, 'published')
    assert.deepInclude(await run(), { ...NOBODY, arrivals: 1 })
    assert.deepEqual(await toldOf(search), [seen.id, paused.id])
  })

  test('tell once of what fits since its host changed it', async ({ assert }) => {
    const { tents, lamps, mapo, haeundae } = await places()
    const user = await person()
    const search = await saved(user, {
      category: 'tents',
      region: 'seoul-mapo',
      receive: 'DELIVERY',
      maxFee: '20000',
      q: '돔텐트',
    })
    const fitting = { title: '돔텐트', fee: 15_000, receiveMethod: 'ANY' as const }
    const here = { category: tents, regions: [mapo] }
    const changed = [
      await published({ ...fitting, fee: 45_000 }, here),
      await published({ ...fitting, title: '타프' }, here),
      await published({ ...fitting, receiveMethod: 'DIRECT' }, here),
      await published(fitting, { ...here, category: lamps }),
      await published(fitting, { ...here, regions: [haeundae] }),
    ]
    assert.deepInclude(await run(), { ...NOBODY, arrivals: 5 })

    const [dear, named, direct, shelved, placed] = changed
    await dear.merge({ fee: 15_000 }).save()
    await named.merge({ title: '돔텐트' }).save()
    await direct.merge({ receiveMethod: 'ANY' }).save()
    await shelved.merge({ categoryId: tents.id }).save()
    await db
      .table('listing_regions')
      .insert({ listing_id: placed.id, region_id: mapo.id, category_id: tents.id })
    await listingIndex.refresh(
      db.connection(),
      changed.map(({ id }) => id)
    )
    assert.deepInclude(await run(), { told: 1, found: 5 })
    assert.deepEqual(await toldOf(search), idsOf(changed))

    await dear.merge({ fee: 45_000 }).save()
    await dear.merge({ fee: 14_000 }).save()
    assert.deepInclude(await run(), { ...NOBODY, arrivals: 1 })
  })

  test('are not woken by what nobody looks for', async ({ assert }) => {
    const user = await person()
    await saved(user, { q: '장비' })
    const listing = await published()
    assert.deepInclude(await run(), { told: 1 })
    await listing.merge({ deposit: listing.deposit + 1_000, popularity: 3 }).save()
    await listing.merge({ fee: listing.fee }).save()
    assert.deepInclude(await run(), { ...NOBODY, arrivals: 0 })
  })

  test('wait for the vector of a text that was changed', async ({ assert }) => {
    const user = await person()
    const search = await saved(user, '천체망원경')
    const listing = await published({ title: '돔텐트' })
    await run()
    await db.transaction(async (trx) => {
      listing.useTransaction(trx)
      await listing.merge({ title: 'telescope' }).save()
      await noteChange(trx, listing)
    })
    assert.deepInclude(await run(), { ...NOBODY, arrivals: 1 })
    await embedded()
    assert.deepInclude(await run(), { told: 1, found: 1, arrivals: 1 })
    assert.deepEqual(await toldOf(search), [listing.id])
  })

  test('leave out one’s own listings and those that the public does not see', async ({
    assert,
  }) => {
    const user = await person()
    await saved(user, { q: '장비' })
    await published({ hostId: user.id })
    await published({}, { states: ['hidden'] })
    await published({}, { states: ['draft'] })
    const gone = await published()
    await gone.pause()
    assert.deepInclude(await run(), { ...NOBODY, searches: 1 })
  })

  test('wait for a host who is suspended', async ({ assert }) => {
    const user = await person()
    const host = await person()
    await saved(user, { q: '장비' })
    await published({ hostId: host.id })
    await host.merge({ suspendedUntil: DateTime.utc().plus({ years: 2 }) }).save()
    assert.deepInclude(await run(), { ...NOBODY, arrivals: 1 })
    await host.merge({ suspendedUntil: null }).save()
    assert.deepInclude(await run(), { told: 1, found: 1 })
  })

  test('tell nobody who turned them off, and of nothing that came meanwhile', async ({
    assert,
  }) => {
    const user = await person()
    const search = await saved(user, { q: '장비' }, { isAlerting: false })
    await published()
    assert.deepInclude(await run(), { ...NOBODY, searches: 0 })
    await search.alert(true)
    await search.alert(true)
    const later = await published()
    assert.deepInclude(await run(), { told: 1, found: 1 })
    assert.deepEqual(await toldOf(search), [later.id])
  })

  test('tell no banned person, and go by the preferences', async ({ assert }) => {
    const banned = await person({ bannedAt: DateTime.utc() })
    const quiet = await person()
    await saved(banned, { q: '장비' })
    await saved(quiet, { q: '장비' })
    await choose(quiet.id, [{ section: 'searches', inApp: false, email: true }])
    await published()
    assert.deepInclude(await run(), { told: 1, searches: 1 })
    assert.deepEqual(await noticesOf(quiet), [])
    const [{ payload }] = await db.from('outbox_messages').where('topic', 'notification.due')
    assert.equal(payload.notices[0].userId, quiet.id)
  })

  test('rest when dates have passed or a category is gone, and do not stop others', async ({
    assert,
  }) => {
    const { guitars, music } = await places()
    const user = await person()
    const today = clock.today()
    await saved(user, { start: today, end: today })
    const lost = await saved(user, { category: 'guitars' })
    await guitars.delete()
    const other = await saved(user, { q: '장비' })
    clock.travel({ days: 1 })
    const listing = await published({}, { category: music })
    assert.deepInclude(await run(), { told: 1, found: 1, searches: 1 })
    assert.deepEqual(await toldOf(other), [listing.id])
    await lost.refresh()
    assert.isNull(lost.lookedAt)
  })

  test('name the search in its person’s language, or as they named it', async ({ assert }) => {
    await places()
    const english = await person({ locale: 'en' })
    const named = await person()
    await saved(english, { q: '장비', maxFee: '10000' })
    await saved(named, { q: '장비' }, { name: '뭐든지' })
    await published()
    await run()
    const names = [...(await noticesOf(english)), ...(await noticesOf(named))].map(
      ({ name }) => name
    )
    assert.deepEqual(names, ['장비 · up to ₩10,000', '뭐든지'])
  })

  test('come in one letter a person, however many searches found something', async ({ assert }) => {
    const [many, one] = [await person(), await person()]
    const first = await saved(many, { q: '장비' })
    await saved(many, { maxFee: '90000' })
    await saved(many, { maxFee: '80000' })
    await saved(one, { q: '장비' })
    await published({ title: '장비 하나' })
    assert.deepInclude(await run(), { told: 4, found: 4 })
    assert.lengthOf(await noticesOf(many), 3)

    const told = await db.from('outbox_messages').where('topic', 'notification.due')
    const notices: Notice[] = told.flatMap(({ payload }) => payload.notices)
    const lettersTo = ({ id }: { id: number }) =>
      notices.filter(({ userId, letter }) => userId === id && letter !== null)
    const [letter, ...others] = lettersTo(many)
    assert.lengthOf(others, 0)
    assert.equal(letter.target, `search:${first.ulid}`)
    assert.deepEqual(letter.letter, { searches: 3, count: 1, title: '장비 하나' })
    assert.deepInclude(await plainWords(letter, many), {
      subject: '저장한 검색 3개에 새로 맞는 장비 1개',
      lead: '저장한 검색 3개에 새로 맞는 장비가 1개 있어요: 장비 하나',
      path: '/saved-searches',
    })
    const [own] = lettersTo(one)
    assert.deepInclude(await plainWords(own, one), {
      subject: '‘장비’에 새로 맞는 장비 1개',
      path: `/saved-searches/${own.target!.split(':')[1]}`,
    })
  })

  test('find what the browse page finds, whatever is asked', async ({ assert }) => {
    const asked = await manySearches()
    const listings = await manyListings()
    await run()
    let found = 0
    for (const search of asked) {
      const browse = new Browse(filtersOf(search.filters!))
      const { rows } = await browse.page(null, 100)
      const expected = rows.map(({ id }) => id).sort((one, other) => one - other)
      assert.deepEqual(await toldOf(search), expected, JSON.stringify(search.filters))
      found += expected.length
    }
    assert.isAbove(found, listings.length)
    assert.isBelow(found, listings.length * asked.length)
  }).timeout(60_000)
})

/** One by one and all together. */
async function manySearches(): Promise<SavedSearch[]> {
  await places()
  const today = clock.today()
  const conditions: Record<string, string>[] = [
    { category: 'camping' },
    { category: 'tents' },
    { region: 'seoul' },
    { region: 'busan-haeundae' },
    { minFee: '5000', maxFee: '20000' },
    { receive: 'DELIVERY' },
    { return: 'DIRECT' },
    { q: '캠핑 조명' },
    { q: '텐' },
    { start: today, end: today },
    { start: '2027-03-10', end: '2027-03-14' },
  ]
  const user = await person()
  const searches: SavedSearch[] = []
  for (const [at, one] of conditions.entries()) {
    searches.push(await saved(user, one))
    const other = conditions[(at + 4) % conditions.length]
    searches.push(await saved(user, { ...one, ...other }))
  }
  return searches
}

async function manyListings(): Promise<Listing[]> {
  const categories = await Category.query().whereNotNull('parent_id')
  const regions = await Region.query().whereNotNull('parent_id')
  const states = [[], ['delivered'], ['anyMethod']] as const
  const listings: Listing[] = []
  for (let at = 0; at < 24; at++) {
    const listing = await createListing(
      {
        title: at % 2 === 0 ? '돔텐트' : '캠핑용 조명',
        fee: 2_500 * (at % 11),
        noticeDays: at % 5 === 0 ? 3 : 0,
        maxDays: at % 4 === 0 ? 2 : 30,
      },
      {
        states: [...states[at % 3]],
        category: categories[at % categories.length],
        regions: [regions[at % regions.length]],
      }
    )
    if (at % 6 === 1) {
      await listing.blockDays({ startDate: '2027-03-12', endDate: '2027-03-12' })
    }
    listings.push(listing)
  }
  return listings
}

/** Past the verbs, which ask for photos: the arrival is the database's to note. */
async function turn(listing: Listing, status: Listing['status']) {
  await listing.merge({ status }).save()
  await embedded()
}
