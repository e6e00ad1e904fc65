import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import ReportCase from '#models/report_case'
import Sanction from '#models/sanction'
import type User from '#models/user'
import { gear, person } from '#tests/functional/reservations/support'
import {
  about,
  moderator,
  post,
  reported,
  sanctioning,
  sanctionsOf,
  staged,
  its,
} from './support.js'

const WORDS = '사진과 설명을 다시 확인해 주세요.'

/** An open case, and a sanction with an open appeal. */
async function desk() {
  const open = await gear()
  const { one } = await reported(about(open.listing))
  const { listing, host } = await gear()
  const decided = await reported(about(listing))
  await decided.one.decide(await moderator(), sanctioning(decided.one, { kind: 'warn' }))
  const [sanction] = await sanctionsOf(host)
  const appeal = await sanction.appealBy(host, WORDS)
  return { one, sanction, appeal, host }
}

function doors(client: ApiClient, { one, sanction, appeal }: Awaited<ReturnType<typeof desk>>) {
  const get = (path: string) => (by: User | null) => {
    const request = client.get(path).accept('json').redirects(0)
    return by ? request.loginAs(by) : request
  }
  const send = (path: string, body: object) => (by: User | null) => post(client, by, path, body)
  return [
    get('/admin/cases'),
    get(`/admin/cases/${one.ulid}`),
    get('/admin/appeals'),
    send(`/admin/cases/${one.ulid}/claim`, { seen: one.version }),
    send(`/admin/cases/${one.ulid}/decision`, {
      seen: one.version,
      verdict: 'dismissed',
      note: '괜찮아요',
    }),
    send(`/admin/sanctions/${sanction.ulid}/lift`, { reason: '괜찮아요' }),
    send(`/admin/appeals/${appeal.ulid}/decision`, { verdict: 'upheld', note: '괜찮아요' }),
  ]
}

test.group('Doors of the moderators', (group) => {
  staged(group)

  test('are not there for anybody else, and nothing happens behind them', async ({
    assert,
    client,
  }) => {
    const scene = await desk()
    const bannedModerator = await moderator()
    await bannedModerator.merge({ bannedAt: bannedModerator.createdAt }).save()
    for (const door of doors(client, scene)) {
      const visitor = await door(null)
      visitor.assertStatus(401)
      for (const by of [await person(), scene.host]) {
        const refused = await door(by)
        refused.assertStatus(404)
      }
      const banned = await door(bannedModerator)
      banned.assertStatus(403)
    }
    assert.equal(await its(ReportCase.findOrFail(scene.one.id), 'version'), scene.one.version)
    assert.isNull(await its(Sanction.findOrFail(scene.sanction.id), 'liftedAt'))
  })

  test('open for moderators and admins', async ({ client, assert }) => {
    for (const role of ['moderator', 'admin'] as const) {
      const scene = await desk()
      const by = await person({ role })
      const [list, show, appeals, , decide, lift] = doors(client, scene)
      for (const door of [list, show, appeals, decide]) {
        const response = await door(by)
        response.assertStatus(200)
      }
      const lifted = await lift(by)
      lifted.assertStatus(204)
      assert.equal(await its(ReportCase.findOrFail(scene.one.id), 'status'), 'dismissed')
    }
  })

  test('say what is wrong with a decision at its field', async ({ client, assert }) => {
    const { one } = await desk()
    const by = await moderator()
    const good = { seen: one.version, verdict: 'sanctioned', note: '봤어요', reason: '안 돼요' }
    const wrong: [string, object][] = [
      ['note', { ...good, note: '', measures: [{ kind: 'warn' }] }],
      ['reason', { ...good, reason: null, measures: [{ kind: 'warn' }] }],
      ['measures', good],
      ['measures', { ...good, measures: [] }],
      ['measures.0.kind', { ...good, measures: [{ kind: 'fine' }] }],
      ['measures.0.days', { ...good, measures: [{ kind: 'suspend' }] }],
      ['measures.0.days', { ...good, measures: [{ kind: 'suspend', days: 0 }] }],
      ['seen', { ...good, seen: 'x', measures: [{ kind: 'warn' }] }],
    ]
    for (const [field, body] of wrong) {
      const response = await post(client, by, `/admin/cases/${one.ulid}/decision`, body)
      response.assertStatus(422)
      assert.equal(response.body().errors[0].field, field)
    }
    const odd = await client.get('/admin/cases?cursor[]=1').loginAs(by).accept('json')
    odd.assertStatus(200)
    const gone = await client
      .get('/admin/cases/01J0000000000000000000000Z')
      .loginAs(by)
      .accept('json')
    gone.assertStatus(404)
  })

  test('answer in the person’s language, whatever was sent', async ({ client, assert }) => {
    const { one, host, sanction } = await desk()
    const [korean, english] = [await moderator(), await moderator({ locale: 'en' })]
    const good = { seen: one.version, verdict: 'sanctioned', note: '봤어요', reason: '안 돼요' }
    const cases = [{ ulid: one.ulid, seen: one.version }]
    const at = `/admin/cases/${one.ulid}`
    const wrong: [string, object][] = [
      [`${at}/decision`, { ...good, verdict: 'hm' }],
      [`${at}/decision`, { ...good, verdict: ['dismissed'] }],
      [`${at}/decision`, { ...good, seen: 1.5, measures: 'warn' }],
      [`${at}/decision`, { ...good, note: 'x'.repeat(501), measures: ['warn'] }],
      [`${at}/decision`, { ...good, measures: [{ kind: 'fine' }, { kind: 'fine' }] }],
      [`${at}/decision`, { ...good, measures: [{ kind: 'suspend', days: 9999 }] }],
      [`${at}/decision`, { ...good, measures: [{ kind: 'warn' }, { kind: 'warn' }] }],
      [`${at}/claim`, { seen: -1 }],
      ['/admin/cases/dismissals', { note: 1, cases: ['x'] }],
      ['/admin/cases/dismissals', { note: '봤어요', cases: [{ ulid: 'x', seen: 'x' }] }],
      ['/admin/cases/dismissals', { note: '봤어요', cases: [...cases, ...cases] }],
      [`/admin/users/${host.id}/sanctions`, { kind: 'hide', reason: '' }],
      [`/admin/sanctions/${sanction.ulid}/lift`, {}],
      ['/reports', { kind: 'x', ref: 1, reason: 'x', text: 1 }],
      ['/reports', { kind: 'user', ref: 'x'.repeat(61), reason: 'other', text: null }],
    ]
    for (const [path, body] of wrong) {
      const said: Record<string, string[]> = {}
      for (const by of [korean, english]) {
        const response = await post(client, by, path, body)
        response.assertStatus(422)
        const { errors } = response.body() as { errors: { message: string }[] }
        said[by.locale] = errors.map(({ message }) => message)
      }
      for (const message of said.ko) assert.notMatch(message, /[A-Za-z]/, path)
      for (const message of said.en)
        assert.notMatch(message, /[가-힣]|must be defined| field /, path)
      assert.isNotEmpty(said.ko)
    }
  })
})
