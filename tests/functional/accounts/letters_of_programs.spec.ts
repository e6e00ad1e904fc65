import { test } from '@japa/runner'
import { UserFactory, PASSWORD } from '#database/factories/user_factory'
import CalendarFeed from '#models/calendar_feed'
import type User from '#models/user'
import WebhookEndpoint from '#models/webhook_endpoint'
import { HOOK_EVENTS } from '#models/webhook_endpoint/events'
import { lettersTo } from '#tests/support/letters'
import { statusOf, Visitor } from '#tests/support/visitor'
import { eachAlone } from './support.js'

const NEW = 'another-way-to-camp-3'
const events = [...HOOK_EVENTS]

async function letters(user: User) {
  const all = await lettersTo(user.email)
  return all.map(({ subject, text }) => `${subject}\n${text}`)
}

async function entered(user: User): Promise<Visitor> {
  const visitor = new Visitor()
  await visitor.logIn(user.email, PASSWORD)
  await visitor.post('/step-up', { password: PASSWORD })
  return visitor
}

test.group('Letters about what reads along', (group) => {
  eachAlone(group)

  test('a new webhook and a new address for one are told by letter, other events are not', async ({
    assert,
  }) => {
    const user = await UserFactory.create()
    const visitor = await entered(user)
    await visitor.post('/settings/webhooks', { url: 'https://one.example.com/a', events })
    const [added] = await letters(user)
    assert.include(added, '웹훅을 만들었어요')
    assert.include(added, 'one.example.com')
    const { ulid } = await WebhookEndpoint.findByOrFail('userId', user.id)
    assert.include(added, `/settings/webhooks/${ulid}`)

    const change = (url: string, wanted: string[]) =>
      visitor.submit('PATCH', `/settings/webhooks/${ulid}`, { url, events: wanted })
    await change('https://one.example.com/a', events.slice(0, 2))
    assert.lengthOf(await letters(user), 1)
    await change('https://two.example.com/b', events)
    const [moved] = await letters(user)
    assert.include(moved, '웹훅 주소가 바뀌었어요')
    assert.include(moved, 'two.example.com')
  })

  test('a calendar address is told by letter, in the language of its owner', async ({ assert }) => {
    const user = await UserFactory.merge({ locale: 'en' }).create()
    const visitor = await entered(user)
    await visitor.post('/settings/calendars', { kind: 'renting' })
    const [letter] = await letters(user)
    assert.include(letter, 'You made a calendar address')
    assert.include(letter, 'What you rent')
    assert.include(letter, '/settings/calendars')
    assert.notInclude(letter, '.ics')
  })

  test('a new password ends calendar addresses and names the webhooks that go on', async ({
    assert,
  }) => {
    const user = await UserFactory.create()
    const address = `/calendars/${await CalendarFeed.issue(user, 'hosting')}.ics`
    await WebhookEndpoint.add(user, { url: 'https://hooks.example.com/a', events })
    const visitor = await entered(user)
    assert.equal(await statusOf(visitor.visit(address)), 200)
    const page = await visitor.visit('/settings/password')
    assert.equal(page.props.webhooks, 1)

    await visitor.put('/settings/password', { currentPassword: PASSWORD, password: NEW })
    assert.equal(await statusOf(visitor.visit(address)), 404)
    const calendars = await visitor.visit('/settings/calendars')
    assert.isNull(calendars.props.feeds[0].madeAt)
    const [letter] = await letters(user)
    assert.include(letter, '캘린더 주소는 폐기됐어요')
    assert.include(letter, 'hooks.example.com')
    assert.match(letter, /https?:\/\/\S+\/settings\/webhooks/)
  })

  test('without webhooks the letter of a new password says that nothing is left to do', async ({
    assert,
  }) => {
    const user = await UserFactory.create()
    await user.changePassword(NEW)
    const [letter] = await letters(user)
    assert.include(letter, '더 하실 일은 없어요')
    assert.notInclude(letter, '웹훅')
  })
})
