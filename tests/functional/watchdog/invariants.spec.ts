import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import ace from '@adonisjs/core/services/ace'
import i18nManager from '@adonisjs/i18n/services/main'
import InvariantViolation from '#models/invariant_violation'
import timetable from '#services/scheduler/timetable'
import { INVARIANTS } from '#services/watchdog/invariants'
import { openViolations, watch } from '#services/watchdog/watchdog'
import { detailInWords } from '#services/watchdog/words'
import { emptyLog } from '#tests/functional/audit/support'
import { setTheTill } from '#tests/functional/payouts/support'
import { paid } from '#tests/functional/reservations/support'
import { emptyDatabase } from '#tests/support/empty_database'
import { logLines } from '#tests/support/log_lines'
import { plansOf, readsAll, statementsOf } from '#tests/support/plans'
import { DAMAGE } from './damage.js'

async function open() {
  const rows = await db.from('invariant_violations').whereNull('ended_at').orderBy('id')
  return rows.map(({ invariant, subject }) => `${invariant} ${subject}`)
}

/** What is left behind by verbs of the scene and not carried out in a test is no business of this one. */
async function quiet() {
  await db.from('outbox_messages').delete()
  await db.from('listing_embeddings').update({ due_at: null, status: 'DONE' })
}

test.group('The watch', (group) => {
  group.each.timeout(30_000)
  group.each.setup(async () => {
    await emptyDatabase()
    await emptyLog()
    const { tidyUp } = setTheTill()
    return async () => {
      await tidyUp()
      await emptyDatabase()
      await emptyLog()
    }
  })

  test('finds nothing in a healthy shop', async ({ assert }) => {
    await paid()
    await quiet()
    assert.deepEqual(await watch(), {
      checked: INVARIANTS.length,
      found: 0,
      ended: 0,
      open: 0,
      failed: 0,
    })
  })

  test('is told of a kind of damage for each invariant', ({ assert }) => {
    const named = INVARIANTS.map(({ name }) => name)
    assert.sameMembers(Object.keys(DAMAGE), named)
  })

  for (const [invariant, damage] of Object.entries(DAMAGE)) {
    test(`finds ${invariant} and nothing else, and ends it when it is mended`, async ({
      assert,
      cleanup,
    }) => {
      await paid()
      const { subject, mend } = await damage()
      let isMended = false
      cleanup(async () => void (isMended || (await mend())))
      const isOfEffects = /^(effects|embeddings)/.test(invariant)
      if (!isOfEffects) await quiet()
      else await db.from('outbox_messages').whereNot('topic', 'test.damaged').delete()

      const lines = logLines()
      cleanup(() => lines.restore())
      assert.deepInclude(await watch(), { found: 1, open: 1, failed: 0 })
      assert.deepEqual(await open(), [`${invariant} ${subject}`])
      assert.equal(lines.count('an invariant does not hold'), 1)

      const said = await InvariantViolation.firstOrFail()
      assert.match(detailInWords(said, i18nManager.locale('ko')), /요\.$/)
      assert.match(detailInWords(said, i18nManager.locale('en')), /^[^가-힣]+\.$/)

      assert.deepInclude(await watch(), { found: 0, open: 1 })
      assert.equal(lines.count('an invariant does not hold'), 1, 'it is said once')
      const [{ count, since }] = await openViolations()
      assert.equal(count, 1)
      assert.closeTo(since.getTime(), Date.now(), 20_000)

      await mend()
      isMended = true
      assert.deepInclude(await watch(), { found: 0, ended: 1, open: 0 })
      const [row] = await db.from('invariant_violations')
      assert.isNotNull(row.ended_at)
    })
  }

  test('goes on when one look fails, and leaves what that one found before', async ({ assert }) => {
    const failing = { name: 'test.failing', find: () => Promise.reject(new Error('gone')) }
    const finding = { name: 'test.finding', find: async () => [{ subject: 'a:1', detail: {} }] }
    await watch([{ ...failing, find: finding.find }])
    assert.deepInclude(await watch([failing, finding]), { checked: 1, failed: 1, open: 2 })
  })

  test('opens a violation once, however many look at the same time', async ({ assert }) => {
    const finding = { name: 'test.finding', find: async () => [{ subject: 'a:1', detail: {} }] }
    const all = await Promise.all(Array.from({ length: 6 }, () => watch([finding])))
    assert.equal(
      all.reduce((sum, { found }) => sum + found, 0),
      1
    )
  })

  test('stands on the timetable, each minute, and fails by hand while anything is open', async ({
    assert,
  }) => {
    assert.equal(timetable.find('watch:invariants')?.timing.text, '* * * * *')
    const healthy = await ace.exec('watch:invariants', [])
    assert.equal(healthy.exitCode ?? 0, 0)
    await DAMAGE['effects.dead']()
    const broken = await ace.exec('watch:invariants', [])
    assert.equal(broken.exitCode, 1)
  })

  test('reads no large table from end to end', async ({ assert }) => {
    for (let made = 0; made < 8; made++) await paid()
    const statements = await statementsOf(() => watch())
    const looks = statements.map(({ sql, ...rest }) => ({
      ...rest,
      sql: sql.replace(/^SET STATEMENT .*? FOR /, ''),
    }))
    const plans = await plansOf(looks, [
      'outbox_messages',
      'uploads',
      'payout_attempts',
      'refund_transfers',
      'webhook_deliveries',
      'job_runs',
      'audit_entries',
    ])
    assert.isAbove(plans.length, 8)
    assert.deepEqual(
      plans.filter(readsAll).map(({ table, sql }) => ({ table, sql })),
      []
    )
  })
})
