import { test } from '@japa/runner'
import { record } from '#services/watchdog/record'
import { person } from '#tests/functional/reservations/support'
import { seriousFindings } from '#tests/support/axe'
import { enter, overflow, visit } from '#tests/support/browser'
import { emptyDatabase } from '#tests/support/empty_database'

const ULID = '01M8C4VKMDA29D6JF62VY8NBJJ'
const FOUND = {
  'periods.overlap': [
    'period:3+7',
    { listing: 2, unit: 5, from: '2026-12-01', until: '2026-12-04' },
  ],
  'ledger.unbalanced': [
    `reservation:${ULID}`,
    { code: 'moved', of: 'rent_paid', is: 0, expected: 32_000, others: 2, problems: 'x' },
  ],
  'effects.late': ['queue:effects', { waiting: 1_204, oldest: '2026-11-25T00:00:00.000Z' }],
  'effects.dead': ['effect:17', { topic: 'notification.letter', attempts: 10 }],
  'payouts.late': [`payout:${ULID}`, { since: '2026-11-25T00:00:00.000Z' }],
} as const
const DETAIL =
  '‘대여료 받음’이 장부에는 0원, 맞는 금액은 32,000원이에요. 그 밖에 2가지가 더 있어요.'

test.group('Back office: what the watch found', (group) => {
  group.each.setup(() => emptyDatabase)

  test('is whole in the words of its reader, on a phone and on a desk', async ({
    assert,
    browser,
  }) => {
    for (const [invariant, [subject, detail]] of Object.entries(FOUND))
      await record(invariant, [{ subject, detail }])
    await record('payouts.late', [])
    const admin = await person({ role: 'admin' })
    for (const size of [
      { width: 360, height: 740 },
      { width: 1280, height: 900 },
    ]) {
      const { page, complaints } = await enter(browser, admin, size)
      for (const mode of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: mode })
        await visit(page, '/admin/violations')
        const detail = page.getByText(DETAIL).filter({ visible: true })
        const { x, width } = (await detail.boundingBox())!
        assert.isAtLeast(x, 0)
        assert.isAtMost(x + width, size.width, 'nothing is cut off')
        assert.equal(await overflow(page), 0)
        assert.deepEqual(await seriousFindings(page), [], mode)
      }
      const link = page.getByRole('link', { name: `예약 ${ULID}` })
      assert.equal(await link.getAttribute('href'), `/admin/reservations/${ULID}`)
      assert.deepEqual(complaints, [])
    }
  }).timeout(60_000)
})
