import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { createListing } from '#database/factories/listing_factory'
import SavedSearch from '#models/saved_search'
import { rolledBack } from '#tests/functional/listings/support'
import { emptied, keep, person, places, saved } from './support.js'

const SOME = { category: 'tents', region: 'seoul-mapo', maxFee: '30000' }

test.group('Saving a search', (group) => {
  rolledBack(group)

  test('keeps its filters and says them in the reader’s words', async ({ assert, client }) => {
    await places()
    const user = await person()
    const response = await keep(client, user, { filters: SOME })
    response.assertStatus(201)
    response.assertBodyContains({ isNew: true })

    const page = await client.get('/saved-searches').loginAs(user).withInertia()
    page.assertStatus(200)
    const [search] = page.inertiaProps.searches
    assert.equal(search.title, '텐트 · 서울 마포구 · 30,000원까지')
    assert.deepInclude(search, { isAlerting: true, isQuestion: false, obstacle: null })

    const opened = await client.get(search.path).loginAs(user).redirects(0)
    opened.assertStatus(302)
    assert.equal(
      opened.header('location'),
      '/listings?category=tents&region=seoul-mapo&maxFee=30000'
    )
  })

  test('keeps the same search once, in whatever order it is asked', async ({ assert, client }) => {
    await places()
    const user = await person()
    const first = await keep(client, user, { filters: { ...SOME, q: '돔  텐트' } })
    first.assertStatus(201)
    const again = {
      q: ' 돔 텐트',
      sort: 'fee_asc',
      ...Object.fromEntries(Object.entries(SOME).reverse()),
    }
    const second = await keep(client, user, { filters: again })
    second.assertStatus(200)
    second.assertBodyContains({ isNew: false, message: '이미 저장한 검색이에요.' })
    assert.lengthOf(await SavedSearch.all(), 1)

    const other = await keep(client, await person(), { filters: again })
    other.assertStatus(201)
  })

  test('keeps a question, and leads to its answer', async ({ assert, client }) => {
    const user = await person()
    const response = await keep(client, user, { question: '이번 주말  텐트 5만원 이하' })
    response.assertStatus(201)
    const [search] = await SavedSearch.all()
    assert.equal(search.question, '이번 주말 텐트 5만원 이하')
    const opened = await client.get(`/saved-searches/${search.ulid}`).loginAs(user).redirects(0)
    const location = new URL(opened.header('location')!, 'http://localhost')
    assert.equal(location.pathname, '/search')
    assert.equal(location.searchParams.get('q'), '이번 주말 텐트 5만원 이하')
  })

  test('is refused when there is nothing to look for', async ({ assert, client }) => {
    const user = await person()
    for (const body of [
      {},
      { filters: {} },
      { filters: { sort: 'popular' } },
      { filters: { category: 'no-such' } },
      { question: '   ' },
      { question: '⛺🔥' },
      { question: '?!...' },
      { question: 'ㅁ'.repeat(501) },
      { question: 7 },
      { filters: { q: ['텐트'] } },
      { filters: SOME, name: 'x'.repeat(61) },
    ]) {
      const response = await keep(client, user, body)
      response.assertStatus(422)
    }
    assert.lengthOf(await SavedSearch.all(), 0)
  })

  test('takes emoji, quotes and what looks like SQL as words', async ({ assert, client }) => {
    const user = await person()
    for (const question of ["'; DROP TABLE users; --", '⛺️🔥 텐트', '%_\\"{} 0']) {
      const response = await keep(client, user, { question })
      response.assertStatus(201)
    }
    const page = await client.get('/saved-searches').loginAs(user).withInertia()
    assert.sameMembers(
      page.inertiaProps.searches.map(({ title }: { title: string }) => title),
      ["'; DROP TABLE users; --", '⛺️🔥 텐트', '%_\\"{} 0']
    )
  })

  test('somebody signed out logs in, and is then offered to save it', async ({
    assert,
    client,
  }) => {
    await places()
    const offer = `/saved-searches/create?${new URLSearchParams(SOME)}`
    const away = await client.get(offer).redirects(0)
    away.assertStatus(302)
    assert.equal(away.header('location'), '/login')
    assert.equal(away.session('returnTo'), offer)
    const post = await client.post('/saved-searches').withCsrfToken().accept('json').json({})
    post.assertStatus(401)

    const user = await person()
    const page = await client.get(offer).loginAs(user).withInertia()
    assert.deepInclude(page.inertiaProps, {
      words: ['텐트', '서울 마포구', '30,000원까지'],
      filters: SOME,
      question: null,
    })
    const nothing = await client.get('/saved-searches/create').loginAs(user).redirects(0)
    assert.equal(nothing.header('location'), '/saved-searches')
  })
})

test.group('A saved search', (group) => {
  rolledBack(group)

  test('is renamed, silenced and deleted by its person alone', async ({ assert, client }) => {
    await places()
    const user = await person()
    const search = await saved(user, SOME)
    const address = `/saved-searches/${search.ulid}`
    const stranger = await person()
    const act = (by: typeof user, method: 'patch' | 'delete', body: object = {}) =>
      client[method](address).loginAs(by).withCsrfToken().accept('json').redirects(0).json(body)

    for (const response of [
      await act(stranger, 'patch', { name: '내 것' }),
      await act(stranger, 'delete'),
      await client.get(address).loginAs(stranger),
      await client.get(`/saved-searches/${'0'.repeat(26)}`).loginAs(user),
    ]) {
      response.assertStatus(404)
    }

    await act(user, 'patch', { name: ' 마포 텐트 ' })
    await act(user, 'patch', { isAlerting: false })
    await search.refresh()
    assert.equal(search.name, '마포 텐트')
    assert.isFalse(search.isAlerting)
    await act(user, 'patch', { name: '' })
    await search.refresh()
    assert.isNull(search.name)
    const refused = await act(user, 'patch', { name: 'x'.repeat(61) })
    refused.assertStatus(422)

    await act(user, 'delete')
    assert.lengthOf(await SavedSearch.all(), 0)
  })

  test('is nothing that a banned person has', async ({ assert, client }) => {
    const user = await person()
    const search = await saved(user, '텐트')
    await user.merge({ bannedAt: search.createdAt }).save()
    for (const address of ['', '/create?question=텐트', `/${search.ulid}`]) {
      const response = await client.get(`/saved-searches${address}`).loginAs(user).redirects(0)
      assert.equal(response.header('location'), '/restricted')
    }
    const response = await keep(client, user, { question: '랜턴' })
    response.assertStatus(403)
  })

  test('says why it is asked no more', async ({ assert, client }) => {
    const { tents } = await places()
    const user = await person()
    await saved(user, { start: '2027-03-01', end: '2027-03-02' })
    await saved(user, { category: 'tents' })
    await db
      .from('saved_searches')
      .whereNotNull('filters')
      .update({
        filters: db.raw(`REPLACE(filters, '2027-03', '2027-02')`),
      })
    await tents.delete()
    const page = await client.get('/saved-searches').loginAs(user).withInertia()
    assert.deepEqual(
      page.inertiaProps.searches.map((one: { title: string; obstacle: string }) => [
        one.title,
        one.obstacle,
      ]),
      [
        ['사라진 카테고리', 'vanished'],
        ['2월 1일 (월) – 2월 2일 (화)', 'datesPassed'],
      ]
    )
  })

  test('goes with its person, and its matches with it', async ({ assert }) => {
    const user = await person()
    const search = await saved(user, '텐트')
    const listing = await createListing()
    await db.table('saved_search_matches').insert({
      search_id: search.id,
      listing_id: listing.id,
    })
    await user.delete()
    assert.lengthOf(await db.from('saved_searches'), 0)
    assert.lengthOf(await db.from('saved_search_matches'), 0)
  })
})

test.group('Saving many searches', (group) => {
  emptied(group)

  test('ends at fifty, also when many are saved at once', async ({ assert, client }) => {
    const user = await person()
    for (let fee = 1; fee <= 48; fee++) await saved(user, { maxFee: String(fee) })
    const last = await Promise.all(
      [51, 52, 53, 54, 55].map((fee) => keep(client, user, { filters: { maxFee: String(fee) } }))
    )
    assert.deepEqual(last.map((response) => response.status()).sort(), [201, 201, 409, 409, 409])
    const refused = last.find((response) => response.status() === 409)!
    assert.equal(
      refused.body().message,
      '검색은 50개까지 저장할 수 있어요. 저장한 검색을 정리한 뒤에 다시 저장해 주세요.'
    )
    await assert.rejects(
      () => db.from('saved_searches').where('place', 1).update({ place: 51 }),
      /CONSTRAINT/
    )
    const [one] = await SavedSearch.all()
    await one.delete()
    const fits = await keep(client, user, { filters: { maxFee: '51000' } })
    fits.assertStatus(201)
  })
})
