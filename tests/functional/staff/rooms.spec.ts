import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { PASSWORD } from '#database/factories/user_factory'
import JobRun from '#models/job_run'
import OutboxMessage from '#models/outbox_message'
import Setting from '#models/setting'
import clock from '#services/clock'
import { refresh } from '#services/settings/refreshing'
import { logOf } from '#tests/functional/audit/support'
import { attemptsOf, earned, outcomesOf, setTheTill } from '#tests/functional/payouts/support'
import { cancel, paid, person } from '#tests/functional/reservations/support'
import { emptyDatabase } from '#tests/support/empty_database'
import { Visitor } from '#tests/support/visitor'

async function signedIn(role: 'admin' | 'moderator' = 'admin') {
  const staff = await person({ role, password: PASSWORD })
  const visitor = new Visitor()
  await visitor.logIn(staff.email, PASSWORD)
  return { staff, visitor }
}

const rowsOf = (props: Record<string, any>) => props.list.rows as Record<string, unknown>[]

test.group('Rooms of the back office', (group) => {
  group.each.setup(() => {
    const { tidyUp } = setTheTill()
    return async () => {
      await tidyUp()
      await emptyDatabase()
      await refresh()
    }
  })

  test('payments are looked up by their reservation, and a file has them', async ({ assert }) => {
    const { reservation } = await paid()
    await paid()
    const { visitor } = await signedIn()
    const all = await visitor.visit('/admin/payments')
    assert.lengthOf(rowsOf(all.props), 2)
    const named = await visitor.visit(`/admin/payments?q=${encodeURIComponent('4인용')}`)
    assert.lengthOf(rowsOf(named.props), 2)
    const one = await visitor.visit(`/admin/payments?q=${reservation.ulid}&status=paid`)
    assert.containSubset(rowsOf(one.props), [{ reservation: reservation.ulid, status: 'paid' }])
    assert.lengthOf(rowsOf(one.props), 1)
    const file = await visitor.visit('/admin/payments/export')
    assert.include(file.body, reservation.ulid)
    assert.include(file.body, '"결제됨"')
  })

  test('a refund that waits for an operator is tried again, any other is not', async ({
    assert,
  }) => {
    const { host, reservation } = await paid()
    await cancel(reservation, host)
    const refund = await reservation.related('refunds').query().firstOrFail()
    await refund.merge({ status: 'waiting_operator', nextAttemptAt: null }).save()
    const { staff, visitor } = await signedIn()
    const list = await visitor.visit('/admin/refunds?status=waiting_operator')
    assert.containSubset(rowsOf(list.props), [{ ulid: refund.ulid }])
    await visitor.post(`/admin/refunds/${refund.ulid}/retry`)
    await refund.refresh()
    assert.equal(refund.status, 'pending')
    await refund.merge({ status: 'done', doneAt: clock.now() }).save()
    await visitor.post(`/admin/refunds/${refund.ulid}/retry`)
    await refund.refresh()
    assert.equal(refund.status, 'done')
    assert.containSubset(await logOf('refund', refund.ulid), [
      { by: staff.id, action: 'refund.retried' },
    ])
  })

  test('a payout is moved by an admin who gives the password again, not by its host', async ({
    assert,
  }) => {
    const { payout, host } = await earned()
    await payout.merge({ status: 'waiting_operator' }).save()
    const { staff, visitor } = await signedIn()
    const retry = () => visitor.post(`/admin/payouts/${payout.ulid}/retry`)
    const asked = await retry()
    assert.equal(asked.status, 428)
    await visitor.post('/step-up', { password: PASSWORD })
    await retry()
    await payout.refresh()
    assert.equal(payout.status, 'pending')
    await visitor.post(`/admin/payouts/${payout.ulid}/hold`)
    await payout.refresh()
    assert.equal(payout.status, 'held')
    await visitor.delete(`/admin/payouts/${payout.ulid}/hold`)
    await payout.refresh()
    assert.equal(payout.status, 'pending')
    const late = await visitor.follow(await retry())
    assert.equal(late.status, 200)
    const log = await logOf('payout', payout.ulid)
    assert.deepEqual(
      log.map(({ action, by }) => `${action} ${by === staff.id}`),
      ['payout.retried true', 'payout.held true', 'payout.released true']
    )
    await host.merge({ role: 'admin', password: PASSWORD }).save()
    const own = new Visitor()
    await own.logIn(host.email, PASSWORD)
    await own.post('/step-up', { password: PASSWORD })
    await own.post(`/admin/payouts/${payout.ulid}/hold`)
    await payout.refresh()
    assert.equal(payout.status, 'pending')
    assert.lengthOf(await logOf('payout', payout.ulid), 3)
  })

  test('a file for the bank goes to the admin who asks with the password, and is kept nowhere', async ({
    assert,
  }) => {
    const { payout } = await earned()
    const { staff, visitor } = await signedIn()
    const asked = await visitor.post('/admin/payouts/bank-file')
    assert.equal(asked.status, 428)
    assert.deepEqual(await outcomesOf(payout), [])
    await visitor.post('/step-up', { password: PASSWORD })
    const file = await visitor.post('/admin/payouts/bank-file')
    assert.equal(file.status, 200)
    assert.match(file.body, /^\uFEFF"088","110123456789",9500,"김호스트","취밋\w{6}"\r\n$/)
    assert.equal(file.headers['cache-control'], 'private, no-store')
    assert.deepEqual(await outcomesOf(payout), ['unknown'])
    const [{ reference }] = await attemptsOf(payout)
    assert.include(file.headers['content-disposition'], `chwimeet-transfers-${reference}.csv`)
    const log = await logOf('export', reference!)
    assert.deepEqual(
      log.map(({ action, by }) => [action, by]),
      [
        ['export.begun', staff.id],
        ['export.written', staff.id],
      ]
    )
    const nothing = await visitor.post('/admin/payouts/bank-file')
    assert.equal(nothing.status, 204)
  })

  test('an effect that was given up is tried again by an admin', async ({ assert }) => {
    const [id] = await db.table('outbox_messages').insert({
      topic: 'nothing.heard',
      payload: '{}',
      available_at: new Date(),
      attempts: 10,
      failed_at: new Date(),
      last_error: 'nobody handles it',
    })
    const moderator = await signedIn('moderator')
    const seen = await moderator.visitor.visit('/admin/queue?state=failed')
    assert.isFalse(seen.props.mayRetry)
    assert.containSubset(rowsOf(seen.props), [{ id: Number(id), state: 'failed' }])
    const { visitor } = await signedIn()
    await visitor.post(`/admin/queue/${id}/retry`)
    const effect = await OutboxMessage.findOrFail(id)
    assert.isNull(effect.failedAt)
    assert.equal(effect.attempts, 0)
    const again = await visitor.post(`/admin/queue/${id}/retry`)
    const page = await visitor.follow(again)
    assert.equal(page.status, 200)
    assert.lengthOf(await logOf('effect', Number(id)), 1)
  })

  test('a job is run at once by an admin, and its run is on record', async ({ assert }) => {
    const { staff, visitor } = await signedIn()
    await visitor.post('/admin/jobs/schedule:prune/runs')
    const run = await JobRun.query().where('job', 'schedule:prune').firstOrFail()
    assert.equal(run.cause, 'by_hand')
    const page = await visitor.visit('/admin/jobs?cause=by_hand&status=ok')
    assert.containSubset(rowsOf(page.props), [{ job: 'schedule:prune', status: 'ok' }])
    assert.containSubset(page.props.jobs, [{ name: 'schedule:prune', status: 'ok' }])
    assert.containSubset(await logOf('job', 'schedule:prune'), [
      { by: staff.id, action: 'job.run_now' },
    ])
    await visitor.post('/admin/jobs/no:such/runs')
    assert.isEmpty(await JobRun.query().where('job', 'no:such'))
  })

  test('a setting changes within its bounds, with the password, and leaves its history', async ({
    assert,
  }) => {
    const { staff, visitor } = await signedIn()
    const set = (value: unknown, seen: number) =>
      visitor.put('/admin/settings/platformFeeBps', { value, seen, reason: '봄맞이' })
    const asked = await set(300, 0)
    assert.equal(asked.status, 428)
    await visitor.post('/step-up', { password: PASSWORD })
    const errorsOf = async (value: unknown, seen: number) => {
      await set(value, seen)
      const page = await visitor.visit('/admin/settings')
      return page.props.errors?.value ?? null
    }
    const problem = '0%부터 30%까지, 소수점 아래 둘째 자리까지 적어 주세요.'
    assert.equal(await errorsOf(3_001, 0), problem)
    assert.equal(await errorsOf('300', 0), problem)
    assert.equal(await errorsOf(1.5, 0), problem)
    assert.isNull(await errorsOf(300, 0))
    assert.include(await errorsOf(400, 0), '그사이 다른 관리자가 바꿨어요')
    const { value } = await Setting.findOrFail('platformFeeBps')
    assert.equal(value, 300)
    const page = await visitor.visit('/admin/settings?names=platformFeeBps')
    assert.containSubset(rowsOf(page.props), [
      { name: 'platformFeeBps', before: null, after: 300, by: staff.nickname, reason: '봄맞이' },
    ])
    assert.equal(await errorsOf('', 1), problem)
    await visitor.put('/admin/settings/platformFeeBps', { value: null, isDefault: true, seen: 1 })
    const reset = await Setting.findOrFail('platformFeeBps')
    assert.isNull(reset.value)
    await visitor.put('/admin/settings/toString', { value: 1, seen: 0 })
    assert.lengthOf(await Setting.all(), 1)
  })

  test('a setting that contradicts another one is refused, and the other is named', async ({
    assert,
  }) => {
    const { visitor } = await signedIn()
    await visitor.post('/step-up', { password: PASSWORD })
    const set = async (name: string, value: number) => {
      await visitor.put(`/admin/settings/${name}`, { value, seen: 0 })
      const page = await visitor.visit('/admin/settings')
      return page.props.errors?.value ?? null
    }
    assert.include(
      await set('lostBySystemAfterDays', 2),
      '‘호스트가 분실로 볼 수 있는 때’보다 커야'
    )
    assert.include(await set('lostByHostAfterDays', 30), '‘자동으로 분실로 보는 때’보다 작아야')
    assert.isNull(await set('lostBySystemAfterDays', 31))
    assert.isNull(await set('lostByHostAfterDays', 30))
  })

  test('the log is narrowed to acts, people, things and days, and taken as a file', async ({
    assert,
  }) => {
    const { staff, visitor } = await signedIn()
    const member = await person()
    await db.transaction(async (trx) => {
      const { audit } = await import('#models/audit/audit')
      await audit(trx, {
        actor: staff,
        action: 'user.warned',
        target: { kind: 'user', id: member.id },
        before: { days: 1 },
        reason: '=cmd',
      })
      await audit(trx, {
        actor: 'operator',
        action: 'job.run_now',
        target: { kind: 'job', id: 'ai:prune' },
      })
    })
    const found = async (query: string) => {
      const page = await visitor.visit(`/admin/audit?${query}`)
      assert.isFalse(page.props.list.isMalformed, query)
      return rowsOf(page.props).map(({ action }) => action)
    }
    assert.deepEqual(await found('q=user.'), ['user.warned'])
    assert.deepEqual(await found('q=ai%3Aprune'), ['job.run_now'])
    assert.deepEqual(await found('by=operator'), ['job.run_now'])
    assert.deepEqual(await found(`actor=${staff.id}&target=user`), ['user.warned'])
    assert.deepEqual(await found('until=2020-01-01'), [])
    const file = await visitor.visit('/admin/audit/export?target=user')
    assert.include(file.body, `"회원 ${member.id}","날수: 1",,"'=cmd"`)
    assert.notInclude(file.body, 'ai:prune')
  })

  test('calls to models are added up by day, model and outcome', async ({ assert }) => {
    const call = (outcome: string, at: string, cost = 0) => ({
      purpose: 'draft',
      driver: 'openai',
      model: 'some-model',
      input_tokens: 10,
      output_tokens: 5,
      cost_micros: cost,
      duration_ms: 100,
      outcome,
      created_at: new Date(at),
    })
    clock.freeze('2026-06-03T12:00+09:00')
    await db
      .table('ai_calls')
      .multiInsert([
        call('ok', '2026-06-01T14:59:59Z', 200),
        call('ok', '2026-06-01T15:00:00Z', 300),
        call('ok', '2026-06-02T01:00:00Z', 400),
        call('timeout', '2026-06-02T02:00:00Z'),
        call('ok', '2026-01-01T00:00:00Z', 9_000),
      ])
    const { visitor } = await signedIn()
    const page = await visitor.visit('/admin/ai?sort=-cost')
    const short = rowsOf(page.props).map(({ calls, costMicros, day, outcome }) =>
      [day, outcome, calls, costMicros].join(' ')
    )
    assert.deepEqual(short, [
      '2026-06-02 ok 2 700',
      '2026-06-01 ok 1 200',
      '2026-06-02 timeout 1 0',
    ])
    assert.deepInclude(page.props.sums, { calls: 4, failed: 1, costMicros: 900 })
    const old = await visitor.visit('/admin/ai?from=2026-01-01&until=2026-01-31&outcome=ok')
    assert.deepInclude(old.props.sums, { calls: 1, costMicros: 9_000 })
    const file = await visitor.visit('/admin/ai/export?outcome=timeout')
    assert.include(file.body, '"2026-06-02","some-model","시간 초과",1,10,5,0,100')
  })

  test('moderators see work, not money, settings or the log', async ({ assert }) => {
    const { visitor } = await signedIn('moderator')
    const statuses = await Promise.all(
      ['jobs', 'queue', 'payments', 'refunds', 'payouts', 'settings', 'audit', 'ai', 'regions'].map(
        async (room) => {
          const { status } = await visitor.visit(`/admin/${room}`)
          return `${room} ${status}`
        }
      )
    )
    assert.deepEqual(statuses, [
      'jobs 200',
      'queue 200',
      'payments 403',
      'refunds 403',
      'payouts 403',
      'settings 403',
      'audit 403',
      'ai 403',
      'regions 403',
    ])
  })
})
