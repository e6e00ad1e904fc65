import { test } from '@japa/runner'
import { Program } from '#tests/functional/api/support'
import db from '@adonisjs/lucid/services/db'
import Report from '#models/report'
import ReportCase from '#models/report_case'
import clock from '#services/clock'
import { gear, person } from '#tests/functional/reservations/support'
import { reviewed } from '#tests/functional/reviews/support'
import { about, post, reported, room, sanctioning, moderator, staged } from './support.js'

test.group('Reporting', (group) => {
  staged(group)

  test('nobody who has left', async ({ assert }) => {
    const left = await person()
    await left.leave()
    const filing = { kind: 'user' as const, ref: String(left.id), reason: 'fraud' as const }
    const reporter = await person()
    await assert.rejects(
      () => Report.file(reporter, { ...filing, text: null }),
      'refused: targetGone'
    )
  })

  test('a listing, with what it looked like then', async ({ assert, client }) => {
    const { listing, host } = await gear()
    const reporter = await person()
    const body = { kind: 'listing', ref: String(listing.id), reason: 'fraud', text: ' 사기예요 ' }
    const response = await post(client, reporter, '/reports', body)
    response.assertStatus(201)
    assert.equal(response.body().message, '신고를 보냈어요. 결과를 알려 드릴게요.')

    await listing.merge({ title: '바뀐 제목' }).save()
    const report = await Report.findByOrFail('ulid', response.body().ulid)
    assert.containSubset(report.serialize(), {
      targetKind: 'listing',
      targetId: listing.id,
      subjectId: host.id,
      reason: 'fraud',
      text: '사기예요',
    })
    assert.containSubset(report.snapshot, {
      title: '4인용 텐트',
      text: listing.content,
      facts: { fee: 10_000, deposit: 50_000 },
    })
  })

  test('a review, a comment, a person and a message are reported alike', async ({
    assert,
    client,
  }) => {
    const { listing, host } = await gear()
    const [review] = await reviewed(listing, [{ text: '보증금을 돌려주지 않았어요.' }])
    const guest = await person()
    const comment = await listing.comment(guest, { text: '광고 보러 오세요' })
    const { ulid } = await room(listing, guest, ['계좌로 바로 보내 주세요'])
    const reports = [
      { by: await person(), kind: 'comment', ref: comment.ulid, text: comment.text },
      { by: await person(), kind: 'review', ref: review.ulid, text: review.text },
      { by: await person(), kind: 'user', ref: String(host.id), text: null },
      { by: host, kind: 'message', ref: `${ulid}:1`, text: '계좌로 바로 보내 주세요' },
    ]
    for (const { by, kind, ref, text } of reports) {
      const response = await post(client, by, '/reports', { kind, ref, reason: 'abuse' })
      response.assertStatus(201)
      const report = await Report.findByOrFail('ulid', response.body().ulid)
      assert.equal(report.snapshot.text, text)
    }
    assert.lengthOf(await ReportCase.all(), 4)
  })

  test('a message comes with the ten before it and the ten after it', async ({ assert }) => {
    const { listing, host } = await gear()
    const guest = await person()
    const texts = Array.from({ length: 25 }, (_, at) => `메시지 ${at + 1}`)
    const { ulid } = await room(listing, guest, texts)
    const { report } = await Report.file(host, {
      kind: 'message',
      ref: `${ulid}:13`,
      reason: 'abuse',
      text: null,
    })
    const places = report.snapshot.lines!.map(({ sequence }) => sequence)
    assert.deepEqual(
      places,
      Array.from({ length: 21 }, (_, at) => at + 3)
    )
    assert.equal(report.snapshot.lines![10].text, '메시지 13')
  })

  test('a message is nobody’s to report but the other member’s', async ({ client }) => {
    const { listing } = await gear()
    const guest = await person()
    const { ulid } = await room(listing, guest, ['안녕하세요'])
    const body = { kind: 'message', ref: `${ulid}:1`, reason: 'abuse' }
    const stranger = await post(client, await person(), '/reports', body)
    stranger.assertStatus(404)
    const staff = await post(client, await moderator(), '/reports', body)
    staff.assertStatus(404)
    const own = await post(client, guest, '/reports', body)
    own.assertStatus(403)
  })

  test('nobody reports themselves or what is theirs', async ({ client, assert }) => {
    const { listing, host } = await gear()
    const targets = [
      { kind: 'listing', ref: String(listing.id) },
      { kind: 'user', ref: String(host.id) },
    ]
    for (const target of targets) {
      const response = await post(client, host, '/reports', { ...target, reason: 'spam' })
      response.assertStatus(403)
      assert.equal(response.body().kind, 'ownTarget')
    }
    assert.isNull(await Report.first())
  })

  test('what is not there, hidden or tampered with cannot be reported, and it is said so', async ({
    client,
    assert,
  }) => {
    const { listing } = await gear({ hiddenAt: clock.now() })
    const draft = await gear({ status: 'draft' })
    const targets = [
      { kind: 'listing', ref: String(listing.id) },
      { kind: 'listing', ref: String(draft.listing.id) },
      { kind: 'listing', ref: '999999999' },
      { kind: 'listing', ref: '1 OR 1=1' },
      { kind: 'listing', ref: '99999999999999999999' },
      { kind: 'review', ref: '01J0000000000000000000000Z' },
      { kind: 'review', ref: '거꾸로' },
      { kind: 'comment', ref: '거꾸로' },
      { kind: 'user', ref: '0' },
      { kind: 'message', ref: '01J0000000000000000000000Z:1' },
      { kind: 'message', ref: 'x' },
    ]
    const reporter = await person()
    for (const target of targets) {
      const response = await post(client, reporter, '/reports', { ...target, reason: 'spam' })
      response.assertStatus(404)
      assert.equal(response.body().message, '신고하려는 내용이 이제 없거나 볼 수 없어요.')
    }
  })

  test('once for each person and target: a double click answers alike, another one is refused', async ({
    client,
    assert,
  }) => {
    const { listing } = await gear()
    const reporter = await person()
    const body = { kind: 'listing', ref: String(listing.id), reason: 'spam', text: '광고예요' }
    const both = await Promise.all([
      post(client, reporter, '/reports', body),
      post(client, reporter, '/reports', body),
    ])
    assert.sameMembers(
      both.map((response) => response.status()),
      [200, 201]
    )
    assert.lengthOf(await Report.all(), 1)
    const other = await post(client, reporter, '/reports', { ...body, reason: 'fraud' })
    other.assertStatus(409)
    assert.equal(other.body().kind, 'alreadyReported')

    await listing.merge({ hiddenAt: clock.now() }).save()
    const later = await post(client, reporter, '/reports', { ...body, reason: 'fraud' })
    assert.equal(later.body().kind, 'alreadyReported')
  })

  test('people who report one target at once are in one case', async ({ assert }) => {
    const { listing } = await gear()
    const people = await Promise.all(Array.from({ length: 8 }, () => person()))
    await Promise.all(people.map((by) => Report.file(by, about(listing))))
    const [one, ...more] = await ReportCase.all()
    assert.lengthOf(more, 0)
    assert.equal(one.reportsCount, 8)
    assert.equal(one.version, 9)
  })

  test('what is reported again after a decision opens another case', async ({ assert }) => {
    const { listing } = await gear()
    const { one } = await reported(about(listing))
    await one.decide(await moderator(), sanctioning(one, { kind: 'warn' }))
    const { one: next } = await reported(about(listing))
    assert.notEqual(next.id, one.id)
    assert.equal(next.reportsCount, 1)
  })

  test('{field} that is {of} is refused at its field')
    .with([
      { field: 'reason', of: 'missing', value: null },
      { field: 'reason', of: 'unknown', value: 'dislike' },
      { field: 'text', of: 'too long', value: '가'.repeat(501) },
      { field: 'text', of: 'no text', value: ['x'] },
      { field: 'kind', of: 'unknown', value: 'reservation' },
      { field: 'ref', of: 'missing', value: null },
    ])
    .run(async ({ client, assert }, { field, value }) => {
      const { listing } = await gear()
      const body = { kind: 'listing', ref: String(listing.id), reason: 'spam', [field]: value }
      const response = await post(client, await person(), '/reports', body)
      response.assertStatus(422)
      assert.equal(response.body().errors[0].field, field)
    })

  test('something else has to be said', async ({ client, assert }) => {
    const { listing } = await gear()
    const body = { kind: 'listing', ref: String(listing.id), reason: 'other', text: ' \u200b ' }
    const response = await post(client, await person(), '/reports', body)
    response.assertStatus(422)
    assert.equal(response.body().errors[0].field, 'text')
  })

  test('twenty a day, and another tomorrow', async ({ client, assert }) => {
    const reporter = await person()
    const { host } = await gear()
    for (let made = 0; made < 20; made++) {
      const { listing } = await gear({ host })
      await Report.file(reporter, about(listing))
      if (made === 0) clock.travel({ hours: 1 })
    }
    const { listing } = await gear({ host })
    const body = { kind: 'listing', ref: String(listing.id), reason: 'spam' }
    const response = await post(client, reporter, '/reports', body)
    response.assertStatus(429)
    assert.equal(
      response.body().message,
      '신고는 하루에 20번까지 할 수 있어요. 내일 다시 해 주세요.'
    )
    const said = await Program.of(reporter).post('/reports', body)
    assert.equal(said.status, 429)
    assert.equal(said.body.type, '/problems/too-many-reports')
    for (const after of [response.header('retry-after'), said.headers.get('retry-after')]) {
      assert.equal(Number(after), 86_400 - 3_600)
    }
    clock.travel({ hours: 23, seconds: 1 })
    const tomorrow = await post(client, reporter, '/reports', body)
    tomorrow.assertStatus(201)
  })

  test('the database refuses what no door lets through', async ({ assert }) => {
    const { listing, host } = await gear()
    const { one, reporters } = await reported(about(listing))
    const report = await Report.findByOrFail('caseId', one.id)
    const values = { ...report.$original, id: undefined, ulid: '01J0000000000000000000000A' }
    const own = Report.create({ ...values, reporterId: host.id })
    await assert.rejects(() => own, /CONSTRAINT `reports_not_own`/)
    const twice = Report.create({ ...values, reporterId: reporters[0].id })
    await assert.rejects(() => twice, /Duplicate/)
    const stranger = await person()
    const astray = Report.create({ ...values, reporterId: stranger.id, targetId: 1 })
    await assert.rejects(() => astray, /foreign key/)
    await assert.rejects(
      () => db.from('reports').where('id', report.id).update({ reason: 'spam' }),
      /never changed/
    )
  })
})

test.group('My reports', (group) => {
  staged(group)

  test('show how each stands, and not who decided or what was done', async ({ assert, client }) => {
    const { listing, host } = await gear()
    const reporter = await person()
    const { one } = await reported(about(listing), [reporter])
    await reported({ ...about(listing), kind: 'user', ref: String(host.id) }, [reporter])
    await one.decide(await moderator(), sanctioning(one, { kind: 'suspend', days: 3 }))

    const response = await client.get('/reports').loginAs(reporter).withInertia()
    const { reports } = response.inertiaProps as { reports: { data: Record<string, unknown>[] } }
    assert.deepEqual(
      reports.data.map(({ kind, status }) => [kind, status]),
      [
        ['user', 'open'],
        ['listing', 'sanctioned'],
      ]
    )
    assert.notInclude(JSON.stringify(reports.data), '거래 밖에서')
    const others = await client
      .get('/reports')
      .loginAs(await person())
      .withInertia()
    assert.lengthOf((others.inertiaProps as { reports: { data: [] } }).reports.data, 0)
  })
})
