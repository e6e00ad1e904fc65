import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import AuditEntry from '#models/audit_entry'
import { reportQueue, type QueuePage } from '#models/report/queue'
import ReportCase from '#models/report_case'
import Sanction from '#models/sanction'
import type User from '#models/user'
import { gear, person } from '#tests/functional/reservations/support'
import {
  about,
  its,
  moderator,
  post,
  reported,
  sanctioning,
  sanctionsOf,
  staged,
  toldTo,
} from '#tests/functional/reports/support'

type Queue = { cases: { ulid: string; subject: { sanctions: number } }[]; isMalformed: boolean }

const page = (client: ApiClient, by: User, path: string) =>
  client.get(path).loginAs(by).withInertia()

async function queue(client: ApiClient, by: User, query = ''): Promise<Queue> {
  const { inertiaProps } = await page(client, by, `/admin/cases${query}`)
  return inertiaProps as Queue
}

async function aCase(reporters: User[] = []) {
  const { listing } = await gear()
  return its(reported(about(listing), reporters), 'one')
}

test.group('The room of reports', (group) => {
  staged(group)

  test('shows browsers a page and programs data, the most urgent first', async ({
    assert,
    client,
  }) => {
    const by = await moderator()
    const [few, many] = [await gear(), await gear()]
    await reported(about(few.listing))
    const { one } = await reported(about(many.listing), [await person(), await person()])
    const shown = await page(client, by, '/admin/cases')
    shown.assertStatus(200)
    shown.assertInertiaComponent('admin/cases/index')
    const data = await client.get('/admin/cases').loginAs(by).accept('json')
    const { cases } = shown.inertiaProps as Queue
    assert.equal(cases[0].ulid, one.ulid)
    assert.lengthOf(cases, 2)
    assert.deepEqual(data.body().cases, cases)
    const alone = await page(client, by, `/admin/cases/${one.ulid}`)
    assert.containSubset(alone.inertiaProps, { isAlone: true, cases: [{ ulid: one.ulid }] })
  })

  test('is searched and narrowed by the server, and says what it does not know', async ({
    assert,
    client,
  }) => {
    const by = await moderator()
    const host = await person({ nickname: '숲속캠퍼' })
    const { listing } = await gear({ host })
    const { one } = await reported(about(listing, { text: '계좌로 먼저 보내래요 100%' }))
    const other = await gear()
    await reported(about(other.listing, { reason: 'spam' }))
    await host.sanction('operator', { kind: 'warn', reason: '주의해 주세요.' })
    for (const query of [
      '?q=숲속',
      '?q=계좌로',
      '?q=100%25',
      '?reason=fraud',
      `?user=${host.id}`,
    ]) {
      const { cases, isMalformed } = await queue(client, by, encodeURI(decodeURI(query)))
      assert.deepEqual(
        cases.map(({ ulid }) => ulid),
        [one.ulid],
        query
      )
      assert.equal(cases[0].subject.sanctions, 1)
      assert.isFalse(isMalformed)
    }
    for (const query of ['?sort=loudest', '?status=lost', '?user=x', '?kind=house', '?claim=his']) {
      const { cases, isMalformed } = await queue(client, by, query)
      assert.lengthOf(cases, 2, query)
      assert.isTrue(isMalformed, query)
    }
  })

  test('the file has those that are mine, or nobody’s, as the page has them', async ({
    assert,
    client,
  }) => {
    const [by, colleague] = [await moderator(), await moderator()]
    const [mine, theirs, free] = [await aCase(), await aCase(), await aCase()]
    await mine.claim(by, mine.version)
    await theirs.claim(colleague, theirs.version)
    for (const [claim, one] of [
      ['mine', mine],
      ['free', free],
    ] as const) {
      const { cases } = await queue(client, by, `?claim=${claim}`)
      const file = await client.get(`/admin/cases/export?status=open&claim=${claim}`).loginAs(by)
      for (const { ulid } of [mine, theirs, free]) {
        const isIn = ulid === one.ulid
        assert.equal(file.text().includes(ulid), isIn, `${claim} in the file`)
        assert.equal(
          cases.some((each) => each.ulid === ulid),
          isIn,
          `${claim} on the page`
        )
      }
    }
  })

  test('is put in the order in which cases were opened, page after page', async ({ assert }) => {
    const by = await moderator()
    const opened: string[] = []
    for (let at = 0; at < 3; at++) {
      const one = await aCase(at === 1 ? [await person(), await person()] : [])
      opened.push(one.ulid)
    }
    for (const sort of ['oldest', 'newest'] as const) {
      const seen: string[] = []
      let after: string | null = null
      do {
        const found: QueuePage = await reportQueue(by, { sort }, { after, size: 2 })
        seen.push(...found.rows.map((row) => row.case.ulid))
        after = found.next
      } while (after)
      assert.deepEqual(seen, sort === 'oldest' ? opened : opened.toReversed())
    }
  })

  test('a comment is kept with what was said before and after it, whatever becomes of that', async ({
    assert,
    client,
  }) => {
    const { listing, host } = await gear()
    const [asker, other] = [await person(), await person()]
    const question = await listing.comment(asker, { text: '직거래만 되나요?' })
    await question.answer(host, { text: '택배도 돼요.' })
    const rude = await question.answer(other, { text: '욕설이에요' })
    const last = await question.answer(host, { text: '그런 말은 하지 말아 주세요.' })
    await reported({ kind: 'comment', ref: rude.ulid, reason: 'abuse', text: null })
    await last.remove()
    const { cases } = await queue(client, await moderator())
    assert.containSubset(cases[0], {
      kind: 'comment',
      subject: { id: other.id },
      reports: [
        {
          snapshot: {
            facts: { sequence: 3 },
            lines: [
              { senderId: asker.id, text: '직거래만 되나요?' },
              { senderId: host.id, text: '택배도 돼요.' },
              { senderId: other.id, text: '욕설이에요' },
              { senderId: host.id, text: '그런 말은 하지 말아 주세요.' },
            ],
          },
        },
      ],
    })
  })

  test('many are dismissed at once; what somebody else is at stays, and says so', async ({
    assert,
    client,
  }) => {
    const [by, colleague] = [await moderator(), await moderator({ nickname: '가람' })]
    const all = []
    for (let at = 0; at < 4; at++) {
      const { listing } = await gear()
      all.push(await reported(about(listing)))
    }
    await all[1].one.claim(colleague, all[1].one.version)
    const cases = all.map(({ one }) => ({ ulid: one.ulid, seen: one.version }))
    cases[2].seen += 1
    const answer = await post(client, by, '/admin/cases/dismissals', { note: '괜찮아요', cases })
    answer.assertStatus(200)
    assert.equal(answer.body().dismissed, 2)
    assert.containSubset(answer.body().refused, [
      { ulid: all[1].one.ulid, kind: 'caseClaimed' },
      { ulid: all[2].one.ulid, kind: 'caseChanged' },
    ])
    assert.include(answer.body().refused[0].message, '가람')
    assert.deepEqual(await toldTo(all[0].reporters[0]), ['report.dismissed'])
    assert.deepEqual(await toldTo(all[1].reporters[0]), [])
    for (const [at, status] of ['dismissed', 'open', 'open', 'dismissed'].entries()) {
      assert.equal(await its(ReportCase.findOrFail(all[at].one.id), 'status'), status)
    }
  })

  test('an unknown case, the same one twice or too many refuse all of them', async ({
    assert,
    client,
  }) => {
    const by = await moderator()
    const { listing } = await gear()
    const { one } = await reported(about(listing))
    const good = { ulid: one.ulid, seen: one.version }
    const gone = { ulid: '01J0000000000000000000000Z', seen: 1 }
    const many = Array.from({ length: 21 }, (_, at) => ({
      ulid: `01J00000000000000000000${100 + at}`,
      seen: 1,
    }))
    for (const [cases, status] of [
      [[good, gone], 404],
      [[good, good], 422],
      [[], 422],
      [[{ ...good, ulid: "x' OR 1" }], 422],
      [many, 422],
    ] as const) {
      const answer = await post(client, by, '/admin/cases/dismissals', { note: '괜찮아요', cases })
      answer.assertStatus(status)
    }
    assert.equal(await its(ReportCase.findOrFail(one.id), 'status'), 'open')
  })

  test('a file has what the filters let through, no formula, and leaves a trace', async ({
    assert,
    client,
  }) => {
    const by = await moderator()
    const host = await person({ nickname: '=cmd' })
    const { listing } = await gear({ host })
    const { one } = await reported(about(listing))
    const other = await gear()
    await reported(about(other.listing, { reason: 'spam' }))
    const file = await client.get('/admin/cases/export?status=open&reason=fraud').loginAs(by)
    file.assertStatus(200)
    const lines = file.text().replace('\uFEFF', '').trim().split('\r\n')
    assert.lengthOf(lines, 2)
    assert.include(lines[1], one.ulid)
    assert.include(lines[1], `"'=cmd"`)
    const entry = await AuditEntry.query().where('action', 'cases.exported').orderBy('id', 'desc')
    assert.equal(entry[0].actorId, by.id)
    assert.deepEqual(entry[0].factsAfter, { status: 'open', reason: 'fraud' })
  })
})

test.group('The room of appeals', (group) => {
  staged(group)

  async function appealed() {
    const { listing, host } = await gear()
    const by = await moderator()
    const { one } = await reported(about(listing))
    await one.decide(by, sanctioning(one, { kind: 'hide' }))
    const [sanction] = await sanctionsOf(host)
    const appeal = await sanction.appealBy(host, '대화를 다시 확인해 주세요. 그런 적이 없어요.')
    return { appeal, by, host, one, sanction }
  }

  function decide(client: ApiClient, by: User, ulid: string, body: object) {
    return client
      .post(`/admin/appeals/${ulid}/decision`)
      .loginAs(by)
      .withCsrfToken()
      .withInertia()
      .header('referer', `/admin/appeals/${ulid}`)
      .redirects(0)
      .json(body)
  }

  test('lists what waits first, and shows one with what it is about', async ({
    assert,
    client,
  }) => {
    const waiting = await appealed()
    const decided = await appealed()
    const by = await moderator()
    await decided.appeal.decide(by, { verdict: 'rejected', note: '그대로 둘게요.' })
    const list = await page(client, by, '/admin/appeals')
    list.assertInertiaComponent('admin/appeals/index')
    const { rows } = list.inertiaProps.list as { rows: { ulid: string; status: string }[] }
    assert.deepEqual(
      rows.map(({ ulid, status }) => [ulid, status]),
      [
        [waiting.appeal.ulid, 'open'],
        [decided.appeal.ulid, 'rejected'],
      ]
    )
    const open = await page(client, by, '/admin/appeals?status=open&kind=hide&q=%EB%8C%80%ED%99%94')
    assert.equal((open.inertiaProps.list as { total: number }).total, 1)
    const one = await page(client, by, `/admin/appeals/${waiting.appeal.ulid}`)
    assert.containSubset(one.inertiaProps, {
      appeal: { ulid: waiting.appeal.ulid, isOwnDecision: false },
      case: { ulid: waiting.one.ulid, reports: [{ snapshot: { title: '4인용 텐트' } }] },
    })
    const missing = await page(client, by, '/admin/appeals/01J0000000000000000000000Z')
    missing.assertStatus(404)
    const file = await client.get('/admin/appeals/export?status=open').loginAs(by)
    assert.lengthOf(file.text().trim().split('\r\n'), 2)
  })

  test('are decided by another than who imposed the sanction, once', async ({ assert, client }) => {
    const { appeal, by, host, sanction } = await appealed()
    const good = { verdict: 'upheld', note: '다시 살펴보니 정책에 어긋나지 않아요.' }
    const other = await moderator()
    for (const [who, body] of [
      [by, good],
      [other, { ...good, note: '' }],
      [other, { ...good, verdict: 'maybe' }],
    ] as const) {
      const refused = await decide(client, who, appeal.ulid, body)
      refused.assertStatus(302)
      assert.isNull(await its(Sanction.findOrFail(sanction.id), 'liftedAt'))
    }
    const decided = await decide(client, other, appeal.ulid, good)
    decided.assertFlashMessage('success', '이의를 받아들이고 조치를 풀었어요.')
    assert.isNotNull(await its(Sanction.findOrFail(sanction.id), 'liftedAt'))
    assert.include(await toldTo(host), 'appeal.upheld')
    const late = await decide(client, await moderator(), appeal.ulid, {
      ...good,
      verdict: 'rejected',
    })
    late.assertFlashMessage('error', `${other.nickname} 님이 이미 결정한 이의 제기예요.`)
  })

  test('a sanction is lifted from its case, with a word to the person', async ({
    assert,
    client,
  }) => {
    const { host, sanction } = await appealed()
    const lifted = await client
      .post(`/admin/sanctions/${sanction.ulid}/lift`)
      .loginAs(await moderator())
      .withCsrfToken()
      .withInertia()
      .redirects(0)
      .json({ reason: '다시 봤어요.' })
    lifted.assertFlashMessage('success', '조치를 풀었어요.')
    assert.isNotNull(await its(Sanction.findOrFail(sanction.id), 'liftedAt'))
    assert.include(await toldTo(host), 'sanction.lifted')
  })
})
