import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { gear, paid, person } from '#tests/functional/reservations/support'
import { eachTakenBack, key, Program, statusOf, bodyOf, dataOf } from './support.js'

const home = {
  label: '집',
  recipient: '김이웃',
  phone: '010-1234-5678',
  postcode: '04524',
  line1: '서울시 중구 세종대로 110',
  line2: null,
}

test.group('API: a person’s own things', (group) => {
  eachTakenBack(group)

  test('profile: read, changed, and broken input stays out', async ({ assert }) => {
    const user = await person()
    const program = Program.of(user)
    const { body } = await program.get('/profile')
    assert.deepInclude(body.data.profile, { email: user.email, nickname: user.nickname })
    const profile = { name: '김이웃', phone: '010-1234-5678', locale: 'en', marketing: true }
    const saved = await program.put('/profile', profile)
    assert.equal(saved.status, 200)
    assert.deepInclude(saved.body.data.profile, { name: '김이웃', locale: 'en', marketing: true })
    const more = await program.put('/profile', { ...profile, role: 'admin' })
    assert.equal(more.status, 422)
    assert.equal(more.body.errors[0].field, 'role')
    const wrong = await program.put('/profile', { ...profile, locale: 'fr' })
    assert.equal(wrong.status, 422)
    assert.equal(wrong.body.errors[0].field, 'locale')
    assert.equal(wrong.body.title, 'Invalid input')
    await user.refresh()
    assert.equal(user.role, 'user')
  })

  test('reading is not changing', async ({ assert }) => {
    const program = Program.of(await person(), ['profile:read'])
    assert.equal(await statusOf(program.get('/profile')), 200)
    assert.equal(await statusOf(program.get('/addresses')), 200)
    assert.equal(await statusOf(program.post('/addresses', home)), 403)
    assert.equal(await statusOf(program.delete('/profile/avatar')), 403)
  })

  test('addresses: made once, changed, made the default, deleted; those of others are not there', async ({
    assert,
  }) => {
    const program = Program.of(await person())
    const once = key()
    const first = await program.post('/addresses', home, once)
    assert.equal(first.status, 201)
    assert.isTrue(first.body.data.isDefault)
    const again = await program.post('/addresses', home, once)
    assert.equal(again.body.data.id, first.body.data.id)
    const second = await program.post('/addresses', { ...home, label: '회사' })
    const path = `/addresses/${second.body.data.id}`
    const changed = await program.put(path, { ...home, label: '작업실' })
    assert.equal(changed.body.data.label, '작업실')
    const made = await program.put(`${path}/default`, {})
    assert.isTrue(made.body.data.isDefault)
    const stranger = Program.of(await person())
    for (const answer of [
      await stranger.put(path, home),
      await stranger.delete(path),
      await stranger.put(`${path}/default`, {}),
    ]) {
      assert.equal(answer.status, 404)
    }
    assert.equal(await statusOf(program.delete(path)), 204)
    const left = await program.get('/addresses')
    assert.lengthOf(left.body.data, 1)
  })

  test('favourites and saved searches', async ({ assert }) => {
    const { listing } = await gear()
    const program = Program.of(await person())
    const path = `/listings/${listing.id}/favourite`
    assert.equal(await statusOf(program.put(path, {})), 204)
    assert.equal(await statusOf(program.put(path, {})), 204)
    const list = await program.get('/favourites')
    assert.lengthOf(list.body.data, 1)
    assert.isTrue(list.body.data[0].isFavourite)
    assert.deepEqual(list.body.meta, { next: null, gone: 0 })
    assert.equal(await statusOf(program.delete(path)), 204)
    assert.equal(await statusOf(program.put('/listings/999999/favourite', {})), 404)
    const { listing: draft } = await gear({ status: 'draft' })
    for (const id of [draft.id, 999_999]) {
      assert.equal(await statusOf(program.delete(`/listings/${id}/favourite`)), 204)
    }

    const wanted = { question: '아이랑 첫 캠핑' }
    const saved = await program.post('/saved-searches', wanted)
    assert.equal(saved.status, 201)
    assert.equal(await statusOf(program.post('/saved-searches', wanted)), 200)
    const search = `/saved-searches/${saved.body.data.ulid}`
    const renamed = await program.patch(search, { name: '첫 캠핑', isAlerting: false })
    assert.deepInclude(renamed.body.data, { ownName: '첫 캠핑', isAlerting: false })
    const stranger = Program.of(await person())
    assert.equal(await statusOf(stranger.patch(search, { name: '내 것' })), 404)
    assert.equal(await statusOf(program.post('/saved-searches', { question: '!!' })), 422)
    const cheap = { filters: { category: 'tents', minFee: 'cheap', colour: 'red' } }
    const refused = await program.post('/saved-searches', cheap)
    assert.equal(refused.status, 422)
    assert.includeMembers(
      refused.body.errors.map(({ field }: { field: string }) => field),
      ['filters.minFee', 'filters.colour']
    )
    assert.equal(await statusOf(program.delete(search)), 204)
    assert.lengthOf(await dataOf(program.get('/saved-searches')), 0)
  })

  test('notifications are listed, read, and chosen', async ({ assert }) => {
    const { host } = await paid()
    const program = Program.of(host)
    const list = await program.get('/notifications?limit=1')
    assert.lengthOf(list.body.data, 1)
    assert.isFalse(list.body.data[0].isRead)
    const { unread, next } = list.body.meta
    assert.isAbove(unread, 0)
    if (next) assert.equal(await statusOf(program.get(`/notifications?cursor=${next}`)), 200)
    const read = await program.post('/notifications/readings')
    assert.deepEqual(read.body, { data: { unread: 0 } })
    assert.lengthOf(await dataOf(program.get('/notifications?unread=true')), 0)

    const { body } = await program.get('/notification-preferences')
    const [first] = body.data
    const chosen = await program.put('/notification-preferences', {
      preferences: [{ ...first, email: !first.email }],
    })
    assert.equal(chosen.body.data[0].email, !first.email)
    const wrong = await program.put('/notification-preferences', { preferences: [{}] })
    assert.equal(wrong.status, 422)
  })
})

test.group('API: what is said of things', (group) => {
  eachTakenBack(group)

  test('questions and answers below a listing', async ({ assert }) => {
    const { listing, host } = await gear()
    const [asking, hosting] = [Program.of(await person()), Program.of(host)]
    const path = `/listings/${listing.id}/comments`
    const once = key()
    const asked = await asking.post(path, { text: '코펠도 있나요?' }, once)
    assert.equal(asked.status, 201)
    assert.deepInclude(asked.body.data, { text: '코펠도 있나요?', isOwn: true, state: 'shown' })
    assert.deepEqual(await bodyOf(asking.post(path, { text: '코펠도 있나요?' }, once)), asked.body)
    const { ulid } = asked.body.data
    const answered = await hosting.post(`/comments/${ulid}/answers`, { text: '네, 있어요.' })
    assert.equal(answered.status, 201)
    assert.isTrue(answered.body.data.author.isHost)
    const list = await new Program().get(path)
    assert.lengthOf(list.body.data, 1)
    assert.equal(list.body.data[0].answers[0].text, '네, 있어요.')
    const answers = await new Program().get(`/comments/${ulid}/answers`)
    assert.lengthOf(answers.body.data, 1)
    assert.equal(await statusOf(hosting.delete(`/comments/${ulid}`)), 404)
    assert.equal(await statusOf(asking.post(path, { text: '' })), 422)
    assert.equal(await statusOf(asking.delete(`/comments/${ulid}`)), 204)
    const readOnly = Program.of(host, ['profile:read'])
    assert.equal(await statusOf(readOnly.post(path, { text: '안녕하세요' })), 403)
  })

  test('reports, sanctions and appeals', async ({ assert }) => {
    const { listing, host } = await gear()
    const program = Program.of(await person())
    const about = { kind: 'listing', ref: String(listing.id), reason: 'fraud', text: '가짜예요' }
    const first = await program.post('/reports', about)
    assert.equal(first.status, 201)
    const again = await program.post('/reports', about)
    assert.equal(again.status, 200)
    assert.equal(again.body.data.ulid, first.body.data.ulid)
    const own = await Program.of(host).post('/reports', about)
    assert.equal(own.status, 403)
    assert.equal(own.body.type, '/problems/own-target')
    const gone = await program.post('/reports', { ...about, ref: '999999' })
    assert.equal(gone.status, 404)
    assert.equal(await statusOf(program.post('/reports', { ...about, reason: 'dull' })), 422)
    assert.lengthOf(await dataOf(program.get('/reports')), 1)

    const moderator = await person({ role: 'moderator' })
    await host.sanction(moderator, { kind: 'warn', reason: '설명이 사실과 달라요.' })
    const hosting = Program.of(host)
    const [sanction] = await dataOf(hosting.get('/sanctions'))
    assert.isTrue(sanction.mayAppeal)
    const path = `/sanctions/${sanction.ulid}/appeal`
    const text = '설명을 사실대로 고쳤으니 다시 봐 주세요.'
    assert.equal(await statusOf(program.post(path, { text })), 404)
    const appealed = await hosting.post(path, { text })
    assert.equal(appealed.status, 201)
    assert.equal(appealed.body.data.appeal.state, 'open')
    const twice = await hosting.post(path, { text: `${text} 부탁드려요.` })
    assert.equal(twice.status, 409)
    assert.equal(twice.body.type, '/problems/already-appealed')
  })

  test('somebody who is suspended hears that they are', async ({ assert }) => {
    const { listing } = await gear()
    const user = await person()
    const program = Program.of(user)
    await user.suspend(3, '까닭')
    const answer = await program.post(`/listings/${listing.id}/comments`, { text: '안녕하세요' })
    assert.equal(answer.status, 403)
    assert.equal(answer.body.type, '/problems/not-in-good-standing')
    const [{ count }] = await db.from('comments').count('* as count')
    assert.equal(Number(count), 0)
  })
})
