import { test } from '@japa/runner'
import { PASSWORD } from '#database/factories/user_factory'
import Refund from '#models/refund'
import type FakeProvider from '#services/payments/fake'
import payments from '#services/payments/payments'
import { setTheTill } from '#tests/functional/payouts/support'
import { cancel, paid, person, settleEffects } from '#tests/functional/reservations/support'
import { seriousFindings } from '#tests/support/axe'
import { enter, overflow, visit } from '#tests/support/browser'

const PHONE = { width: 360, height: 740 }

test.group('A refund by bank on a phone, in Korean', (group) => {
  group.each.setup(() => setTheTill().tidyUp)

  test('a guest is asked for an account, enters it, and sees where the money went', async ({
    assert,
    browser,
  }) => {
    const scene = await paid({ guest: await person({ password: PASSWORD }) })
    await settleEffects()
    const provider = payments.provider as FakeProvider
    provider.failNext('windowClosed')
    const reservation = await cancel(scene.reservation, scene.guest)
    await settleEffects()
    const { page, complaints } = await enter(browser, scene.guest, PHONE)

    await visit(page, `/reservations/${reservation.ulid}`)
    await page.getByRole('heading', { name: '65,000원을 돌려받을 계좌를 알려 주세요' }).waitFor()
    assert.equal(await overflow(page), 0)
    assert.deepEqual(await seriousFindings(page), [])
    await page.getByRole('link', { name: '계좌 입력하기' }).click()

    await page.getByRole('heading', { level: 1, name: '환급받을 계좌' }).waitFor()
    assert.equal(await overflow(page), 0)
    await page.getByRole('combobox', { name: '은행' }).click()
    await page.getByRole('option', { name: '카카오뱅크' }).click()
    await page.getByLabel('계좌번호').fill('3333-01')
    await page.getByLabel('예금주').fill('김게스트')
    const submit = page.getByRole('button', { name: '이 계좌로 65,000원 받기' })
    await submit.click()
    await page.getByText('이 은행의 계좌번호는 숫자 13자리예요').waitFor()
    assert.equal(await overflow(page), 0)
    assert.deepEqual(await seriousFindings(page), [])

    await page.getByLabel('계좌번호').fill('3333-01-2345678')
    await submit.click()
    await page.locator('input[type=password]').fill(PASSWORD)
    assert.deepEqual(await seriousFindings(page), [])
    await page.keyboard.press('Enter')
    await page.getByText('환급 계좌를 저장했어요').first().waitFor()
    await settleEffects()
    const refund = await Refund.findByOrFail('reservationId', reservation.id)
    assert.containSubset(refund, { status: 'done', way: 'bank' })

    await visit(page, `/reservations/${reservation.ulid}`)
    await page.getByText('카카오뱅크 *********5678 계좌로').waitFor()
    assert.equal(await page.getByTestId('refund-notice').count(), 0)
    await page.getByRole('link', { name: '영수증 보기' }).click()
    await page.getByRole('heading', { level: 1, name: '영수증' }).waitFor()
    await page.getByText('카카오뱅크 *********5678 계좌로').waitFor()
    assert.equal(await overflow(page), 0)
    assert.deepEqual(await seriousFindings(page), [])
    /** A field that is refused, and a step-up, answer with their status. */
    const own = complaints.filter((complaint) => !/photos|^422|^428/.test(complaint))
    assert.deepEqual(own, [])
    await page.context().close()
  })
})
