import { test } from '@japa/runner'
import type { Page } from 'playwright'
import clock from '#services/clock'
import { addDays } from '#models/reservation/calendar'
import { asking, gear, person, tidyUp } from '#tests/functional/reservations/support'
import Reservation from '#models/reservation'
import { seriousFindings } from '#tests/support/axe'
import { enter, overflow, visit } from '#tests/support/browser'

const PHONE = { width: 360, height: 740 }

test.group('The form that asks for days', (group) => {
  group.each.teardown(() => tidyUp())

  test('one day alone, and days without a price, cannot be sent; what was typed stays', async ({
    assert,
    browser,
  }) => {
    const { listing } = await gear()
    const guest = await person()
    const { page } = await enter(browser, guest, PHONE)
    const [first, second, third] = daysOfNextMonth()
    const submit = page.getByRole('button', { name: '예약 요청 보내기' })
    await visit(page, `/listings/${listing.id}/reservations/create?start=${first}&end=${third}`)
    await page.getByText('80,000원').first().waitFor()
    await page.getByLabel('택배로').first().click()
    await page.getByLabel('받는 사람').fill('김취미')
    assert.isTrue(await submit.isEnabled())

    await press(page, second)
    await page.getByText('돌려주는 날을 골라 주세요').waitFor()
    assert.isTrue(await submit.isDisabled())
    assert.equal(await page.getByText('80,000원').count(), 0)
    assert.deepEqual(await seriousFindings(page), [])
    assert.equal(await overflow(page), 0)

    await page.context().setOffline(true)
    await press(page, third)
    await page.getByText('금액을 불러오지 못했어요.', { exact: false }).waitFor()
    assert.isTrue(await submit.isDisabled())
    await page.context().setOffline(false)
    await page.getByRole('button', { name: '다시 시도' }).click()
    await page.getByText('70,000원').first().waitFor()
    assert.isTrue(await submit.isEnabled())

    await page.context().clearCookies()
    await press(page, first)
    await press(page, third)
    const question = page.getByRole('dialog', { name: '다시 로그인해 주세요' })
    await question.waitFor()
    await page.context().loginAs(guest)
    await question.getByRole('button', { name: '로그인했어요, 이어서 보내기' }).click()
    await page.getByText('80,000원').first().waitFor()
    assert.equal(await page.getByLabel('받는 사람').inputValue(), '김취미')
    await page.context().close()
  })

  test('a request that was changed in another window meanwhile is quoted for the days at hand', async ({
    assert,
    browser,
  }) => {
    const { listing } = await gear()
    const guest = await person()
    const today = clock.today()
    const { ulid } = await Reservation.request(guest, listing, {
      ...asking(0, 0),
      startDate: addDays(today, 20),
      endDate: addDays(today, 20),
    })
    const { page } = await enter(browser, guest, PHONE)
    const [first, second] = daysOfNextMonth()
    await visit(page, `/reservations/${ulid}/edit?start=${first}&end=${second}`)
    const asked = await Reservation.findByOrFail('ulid', ulid)
    await asked.edit(
      { by: guest, seen: asked.version },
      { ...asking(0, 0), startDate: addDays(today, 10), endDate: addDays(today, 17) }
    )

    const submit = page.getByRole('button', { name: '이대로 바꾸기' })
    await submit.click()
    await page.getByText('그 사이에 바뀌었어요').waitFor()
    await page.getByText('70,000원').first().waitFor()
    await submit.click()
    await page.getByText('요청을 바꿨어요.', { exact: false }).first().waitFor()
    const { days } = await Reservation.findByOrFail('ulid', ulid)
    assert.equal(days, 2)
    await page.context().close()
  })
})

/** Three days of one page of the calendar, whatever day it is. */
function daysOfNextMonth() {
  const month = clock.now().setZone('Asia/Seoul').plus({ months: 1 }).toFormat('yyyy-MM')
  return ['05', '06', '07'].map((day) => `${month}-${day}`)
}

function press(page: Page, day: string) {
  return page.locator(`[data-value="${day}"]:not([data-outside-view])`).click()
}
