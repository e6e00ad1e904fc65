import { test } from '@japa/runner'
import type { Assert } from '@japa/assert'
import type { Page } from 'playwright'
import { seriousFindings } from '#tests/support/axe'
import { enter, overflow, visit } from '#tests/support/browser'
import { logOf } from '#tests/functional/audit/support'
import { fresh, statusOf } from '#tests/functional/rentals/support'
import { paid, person, renting, says, setTheScene } from '#tests/functional/reservations/support'
import { emptyDatabase } from '#tests/support/empty_database'

const SIZES = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 900 } }

async function people() {
  const host = await person({ nickname: '숲속캠퍼' })
  return { guest: await person({ nickname: '주말여행자' }), listing: { host } }
}

const dialog = (page: Page) => page.getByRole('dialog')

async function assertFine(assert: Assert, page: Page) {
  assert.equal(await overflow(page), 0)
  assert.deepEqual(await seriousFindings(page), [])
}

test.group('Back office: rentals that wait for staff', (group) => {
  group.each.setup(() => {
    setTheScene()
    return emptyDatabase
  })

  test('a moderator acts for a banned guest, on {size}, and says why')
    .with([{ size: 'phone' }, { size: 'desk' }] as const)
    .run(async ({ assert, browser }, { size }) => {
      const moderator = await person({ role: 'moderator' })
      const { guest, reservation } = await renting({ ...(await people()), from: 0, to: 2 })
      await guest.ban('사기', moderator)
      const { page, complaints } = await enter(browser, moderator, SIZES[size])
      await visit(page, `/admin/reservations/${reservation.ulid}`)
      const card = page.getByRole('region', { name: '정지된 게스트 주말여행자 님 대신 하기' })
      await card.getByRole('button', { name: '분실·미반납 알리기' }).waitFor()
      await assertFine(assert, page)
      await card.getByRole('button', { name: '반납 시작하기' }).click()
      await page.getByRole('dialog', { name: '정지된 게스트 대신 · 반납 시작하기' }).waitFor()
      await dialog(page).getByRole('button', { name: '반납 시작하기' }).click()
      await dialog(page).locator('textarea[aria-invalid=true]').waitFor()
      assert.equal(await statusOf(reservation), 'RENTING')
      await assertFine(assert, page)

      await dialog(page).getByLabel('대신하는 이유').fill('게스트가 정지되어 대신해요')
      await dialog(page).getByRole('button', { name: '반납 시작하기' }).click()
      await page.getByRole('heading', { name: '반납을 기다리고 있어요' }).waitFor()
      const timeline = page.getByRole('region', { name: '지금까지' })
      await timeline.getByText('운영팀이 게스트 대신').waitFor()
      await timeline.getByText('대신한 이유: 게스트가 정지되어 대신해요').waitFor()
      assert.equal(await statusOf(reservation), 'PENDING_RETURN')
      const log = await logOf('reservation', reservation.ulid)
      assert.lengthOf(log, 1)
      await assertFine(assert, page)
      assert.deepEqual(complaints, [])
      await page.context().close()
    })

  test('a moderator turns down that the host did not come, and both sides read why', async ({
    assert,
    browser,
  }) => {
    const moderator = await person({ role: 'moderator' })
    const scene = await paid({ ...(await people()), from: 0, to: 2 })
    const reported = await scene.reservation.reportNoShow(says(scene.guest, scene.reservation), {
      reason: '한 시간을 기다렸어요',
    })
    const { page, complaints } = await enter(browser, moderator, SIZES.desk)
    await visit(page, '/admin/disputes')
    await page.getByText('호스트가 오지 않음').first().waitFor()
    await visit(page, `/admin/reservations/${reported.ulid}`)
    await page.getByRole('button', { name: '다른 할 일' }).click()
    await page.getByRole('menuitem', { name: '알림 받아들이지 않기' }).click()
    await dialog(page).getByLabel('이유').fill('약속을 옮기신 대화가 있어요')
    await assertFine(assert, page)
    await dialog(page).getByRole('button', { name: '받아들이지 않기' }).click()
    await dialog(page).waitFor({ state: 'detached' })
    const after = await fresh(reported)
    assert.isNull(after.noShowReportedAt)
    await visit(page, '/admin/disputes')
    assert.equal(await page.getByText('호스트가 오지 않음').count(), 0)
    assert.deepEqual(complaints, [])
    await page.context().close()

    for (const side of [scene.guest, scene.host]) {
      const { page: own } = await enter(browser, side, SIZES.phone)
      await visit(own, `/reservations/${reported.ulid}`)
      await own.getByText('운영팀이 게스트의 알림을 살펴봤지만').waitFor()
      await own.getByText('약속을 옮기신 대화가 있어요').first().waitFor()
      assert.equal(await own.getByText('호스트를 못 만났어요').count(), 0)
      await assertFine(assert, own)
      await own.context().close()
    }
  })
})
