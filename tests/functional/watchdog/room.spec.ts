import { test } from '@japa/runner'
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
    await record('periods.orphan', [{ subject: `reservation:${ULID}`, detail: { period: 7 } }])
    await record('effects.dead', [{ subject: 'effect:3', detail: {} }])
    await record('effects.dead', [])

    const open = await client.get('/admin/violations?state=open').loginAs(staff).withInertia()
    const { rows } = open.inertiaProps.list as { rows: Record<string, unknown>[] }
    assert.lengthOf(rows, 1)
    assert.containSubset(rows, [
      {
        invariant: 'periods.orphan',
        state: 'open',
        to: `/admin/reservations?q=${ULID}`,
        detail: 'period 7',
        endedAt: null,
      },
    ])
    const board = await client.get('/admin').loginAs(staff).withInertia()
    assert.containSubset(board.inertiaProps.queues, { violations: 1 })

    const file = await client.get('/admin/violations/export').loginAs(staff)
    assert.include(file.text(), '"실패한 후속 작업","effect:3","닫힘"')
  })

  test('has a name for each invariant, in both languages', ({ assert }) => {
    for (const locale of ['ko', 'en']) {
      const words = i18n.locale(locale)
      for (const { name } of INVARIANTS) {
        assert.isTrue(words.hasMessage(`admin.violations.invariant.${name}`), `${locale} ${name}`)
      }
    }
  })
})
