import { test } from '@japa/runner'
import { UserFactory, PASSWORD } from '#database/factories/user_factory'
import Address from '#models/address'
import type User from '#models/user'
import { leadsTo, statusOf, Visitor } from '#tests/support/visitor'
import { eachAlone } from './support.js'

const home = (changes: Record<string, unknown> = {}) => ({
  label: '집',
  recipient: '김이웃',
  phone: '01012345678',
  postcode: '03001',
  line1: '서울특별시 종로구 이웃길 1',
  line2: '102동 803호',
  ...changes,
})

async function signedIn(user: User) {
  const visitor = new Visitor()
  await visitor.logIn(user.email, PASSWORD)
  return visitor
}

test.group('Settings', (group) => {
  eachAlone(group)

  test('a visitor is sent to log in from {$self}')
    .with([
      'GET /settings',
      'GET /settings/profile',
      'PUT /settings/profile',
      'GET /settings/password',
      'PUT /settings/password',
      'GET /settings/sessions',
      'DELETE /settings/sessions/abc',
      'GET /settings/addresses',
      'POST /settings/addresses',
      'PUT /settings/addresses/1',
      'DELETE /settings/addresses/1',
      'POST /settings/addresses/1/default',
      'GET /settings/bank-account',
      'PUT /settings/bank-account',
      'DELETE /settings/bank-account',
      'GET /settings/tokens',
      'POST /settings/tokens',
      'DELETE /settings/tokens/1',
      'PUT /settings/avatar',
      'DELETE /settings/avatar',
    ])
    .run(async ({ assert }, door) => {
      const [method, path] = door.split(' ')
      const visitor = new Visitor()
      const answer = method === 'GET' ? visitor.visit(path) : visitor.submit(method, path, {})
      assert.equal(await leadsTo(answer), '/login')
    })

  test('a program without a session gets 401, not a page', async ({ assert, client }) => {
    const response = await client.get('/settings/profile').accept('json')
    response.assertStatus(401)
    assert.notInclude(response.text(), '<html')
  })

  test('a person edits their profile, and the page speaks the chosen language', async ({
    assert,
  }) => {
    const user = await UserFactory.create()
    const visitor = await signedIn(user)
    const changes = { name: '이도윤', phone: '010 1234 5678', locale: 'en', marketing: true }
    const page = await visitor.follow(await visitor.put('/settings/profile', changes))
    assert.equal(page.props.locale, 'en')
    assert.include(page.props.profile, { name: '이도윤', phone: '010-1234-5678', marketing: true })
    await user.refresh()
    assert.isNotNull(user.marketingConsentedAt)

    await visitor.put('/settings/profile', { ...changes, name: '', phone: '', marketing: false })
    await user.refresh()
    assert.isNull(user.name)
    assert.isNull(user.phone)
    assert.isNull(user.marketingConsentedAt)
  })

  test('nothing but the profile can be changed through its form', async ({ assert }) => {
    const user = await UserFactory.create()
    const visitor = await signedIn(user)
    const attempt = { name: 'x', phone: null, locale: 'ko', marketing: false }
    const more = { role: 'admin', nickname: '운영자', email: 'a@b.test', sessionEpoch: 0 }
    await visitor.put('/settings/profile', { ...attempt, ...more })
    const before = user.$original
    await user.refresh()
    assert.equal(user.name, 'x')
    assert.equal(user.role, 'user')
    assert.equal(user.nickname, before.nickname)
    assert.equal(user.email, before.email)
  })

  test('a phone number that is none is an error at the field', async ({ assert }) => {
    const visitor = await signedIn(await UserFactory.create())
    await visitor.visit('/settings/profile')
    const changes = { name: null, phone: '12', locale: 'fr', marketing: 'perhaps' }
    const page = await visitor.follow(await visitor.put('/settings/profile', changes))
    assert.match(page.props.errors.phone, /010-1234-5678처럼/)
    assert.sameMembers(Object.keys(page.props.errors), ['phone', 'locale', 'marketing'])
  })
})

test.group('Addresses', (group) => {
  eachAlone(group)

  test('the first address is the default, and the default can move', async ({ assert }) => {
    const user = await UserFactory.create()
    const visitor = await signedIn(user)
    await visitor.post('/settings/addresses', home())
    await visitor.post('/settings/addresses', home({ label: '회사' }))
    const [first, second] = await user.related('addresses').query().orderBy('id')
    assert.isTrue(first.isDefault)
    assert.isFalse(second.isDefault)
    assert.equal(first.phone, '010-1234-5678')

    await visitor.post(`/settings/addresses/${second.id}/default`)
    const { props } = await visitor.visit('/settings/addresses')
    const defaults = props.addresses.filter((address: Address) => address.isDefault)
    assert.deepEqual(
      defaults.map(({ label }: Address) => label),
      ['회사']
    )
  })

  test('deleting the default passes it on', async ({ assert }) => {
    const user = await UserFactory.create()
    const visitor = await signedIn(user)
    await visitor.post('/settings/addresses', home())
    await visitor.post('/settings/addresses', home({ label: '회사' }))
    const [first, second] = await user.related('addresses').query().orderBy('id')
    await visitor.delete(`/settings/addresses/${first.id}`)
    await second.refresh()
    assert.isTrue(second.isDefault)
    assert.isNull(await Address.find(first.id))
  })

  test('an address is edited', async ({ assert }) => {
    const user = await UserFactory.create()
    const visitor = await signedIn(user)
    await visitor.post('/settings/addresses', home())
    const address = await user.related('addresses').query().firstOrFail()
    await visitor.put(`/settings/addresses/${address.id}`, home({ recipient: '이도윤', line2: '' }))
    await address.refresh()
    assert.equal(address.recipient, '이도윤')
    assert.isNull(address.line2)
    assert.isTrue(address.isDefault)
  })

  test('each bad field is named', async ({ assert }) => {
    const visitor = await signedIn(await UserFactory.create())
    await visitor.visit('/settings/addresses')
    const page = await visitor.follow(
      await visitor.post('/settings/addresses', home({ postcode: '1', recipient: '', line1: '' }))
    )
    assert.sameMembers(Object.keys(page.props.errors), ['postcode', 'recipient', 'line1'])
  })

  test('there is room for ten', async ({ assert }) => {
    const user = await UserFactory.create()
    const visitor = await signedIn(user)
    for (let at = 0; at < 10; at++) await visitor.post('/settings/addresses', home())
    const page = await visitor.follow(await visitor.post('/settings/addresses', home()))
    assert.match(page.props.flash.error, /10개까지/)
    assert.lengthOf(page.props.addresses, 10)
  })

  test('the address of somebody else is not found', async ({ assert }) => {
    const [owner, other] = await UserFactory.createMany(2)
    const address = await owner.addAddress(home())
    const visitor = await signedIn(other)
    const path = `/settings/addresses/${address!.id}`
    await visitor.visit('/settings/addresses')
    const acts = [
      () => visitor.put(path, home({ label: '남' })),
      () => visitor.delete(path),
      () => visitor.post(`${path}/default`),
    ]
    for (const act of acts) {
      const page = await visitor.follow(await act())
      assert.match(page.props.flash.error, /찾을 수 없어요/)
    }
    await address!.refresh()
    assert.equal(address!.label, '집')
  })

  test('the page lists one’s own addresses only', async ({ assert }) => {
    const [owner, other] = await UserFactory.createMany(2)
    await owner.addAddress(home())
    const visitor = await signedIn(other)
    const { props } = await visitor.visit('/settings/addresses')
    assert.isEmpty(props.addresses)
    assert.equal(await statusOf(visitor.visit('/settings/profile')), 200)
  })
})
