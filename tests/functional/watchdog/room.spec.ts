import { test } from '@japa/runner'
import { PROBLEMS } from '#models/ledger/verify'
import { INVARIANTS } from '#services/watchdog/invariants'
import { record } from '#services/watchdog/record'
import { person } from '#tests/functional/reservations/support'
import { emptyDatabase } from '#tests/support/empty_database'
import i18n from '@adonisjs/i18n/services/main'

const ULID = '01M8C4VKMDA29D6JF62VY8NBJJ'

test.group('The room of what the watch found', (group) => {
  group.each.setup(() => emptyDatabase)

  test('shows what is broken, since when, and the way there', async ({ assert, client }) => {
    const staff = await person({ role: 'moderator' })
    const detail = { status: 'CANCELLED', period: 7 }
    await record('periods.orphan', [{ subject: `reservation:${ULID}`, detail }])
    const effect = { topic: 'upload.stored', attempts: 10 }
    await record('effects.dead', [{ subject: 'effect:3', detail: effect }])
    await record('effects.dead', [])

    const open = await client.get('/admin/violations?state=open').loginAs(staff).withInertia()
    const { rows } = open.inertiaProps.list as { rows: Record<string, unknown>[] }
    assert.lengthOf(rows, 1)
    assert.containSubset(rows, [
      {
        invariant: 'periods.orphan',
        state: 'open',
        subject: `예약 ${ULID}`,
        to: `/admin/reservations/${ULID}`,
        detail: '예약 상태는 ‘예약 취소’인데 점유 기간 7번이 날짜를 잡고 있어요.',
        endedAt: null,
      },
    ])
    const board = await client.get('/admin').loginAs(staff).withInertia()
    assert.containSubset(board.inertiaProps.queues, { violations: 1 })

    const file = await client.get('/admin/violations/export').loginAs(staff)
    assert.include(file.text(), '"실패한 후속 작업","effect:3","닫힘"')
    assert.include(file.text(), '‘upload.stored’ 작업을 10번 해 보고 그만뒀어요.')
  })

  test('leads nobody where they may not go', async ({ assert, client }) => {
    await record('refunds.late', [
      { subject: `refund:${ULID}`, detail: { since: '2026-06-01T00:00:00Z' } },
    ])
    for (const [role, to] of [
      ['moderator', null],
      ['admin', `/admin/refunds?q=${ULID}`],
    ] as const) {
      const reader = await person({ role })
      const page = await client.get('/admin/violations').loginAs(reader).withInertia()
      const { rows } = page.inertiaProps.list as { rows: Record<string, unknown>[] }
      assert.equal(rows[0].to, to)
    }
  })

  test('has a name for each invariant and words for each problem, in both languages', ({
    assert,
  }) => {
    for (const locale of ['ko', 'en']) {
      const words = i18n.locale(locale)
      for (const { name } of INVARIANTS) {
        assert.isTrue(words.hasMessage(`admin.violations.invariant.${name}`), `${locale} ${name}`)
      }
      const codes = [
        ...PROBLEMS.map((code) => `ledger.unbalanced.${code}`),
        ...['missing', 'changed', 'unnamed', 'unsealed'].map((code) => `audit.broken.${code}`),
        ...['none', 'elsewhere', 'too_few'].map((code) => `periods.missing.${code}`),
      ]
      for (const code of codes) {
        assert.isTrue(words.hasMessage(`admin.violations.detail.${code}`), `${locale} ${code}`)
      }
    }
  })
})
