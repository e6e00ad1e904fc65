import { test } from '@japa/runner'
import type { Assert } from '@japa/assert'
import type { Locator, Page } from 'playwright'
import db from '@adonisjs/lucid/services/db'
import OutboxRelay from '#services/outbox/relay'
import { assertMoney } from '#tests/functional/reservations/money'
import { handedBack, paid, person, says } from '#tests/functional/reservations/support'
import { setTheTill } from '#tests/functional/payouts/support'
import { fresh } from '#tests/functional/rentals/support'
import { seriousFindings } from '#tests/support/axe'
import { enter, overflow, visit } from '#tests/support/browser'
import { jpeg } from '#tests/support/pictures'

const PHONE = { width: 360, height: 740 }

test.group('Money that is disputed, on a phone, in Korean', (group) => {
  let till: ReturnType<typeof setTheTill>

  group.each.setup(() => {
    till = setTheTill()
    return till.tidyUp
  })

  test('a guest cancels and gets back what the dialog showed', async ({ assert, browser }) => {
    const { reservation, guest, listing } = await paid(await people())
    const address = `/reservations/${reservation.ulid}`
    const { page, complaints } = await enter(browser, guest, PHONE)
    await visit(page, address)
    await openAct(page, '취소하기')
    const preview = page.getByTestId('refund-preview')
    await preview.getByText('돌려받는 금액').waitFor()
    assert.deepEqual(await wonIn(preview), [15_000, 50_000, 65_000, 15_000])
    assert.match((await preview.textContent()) ?? '', /대여료 50%.*‘보통’ 취소 규정에 따라/s)
    await assertFine(assert, page)

    await page.getByLabel('이유').fill('비가 온대요')
    await page.getByRole('dialog').getByRole('button', { name: '예약 취소' }).click()
    await headline(page, '예약이 취소됐어요')
    await settled(page, address, 'refund', /취소 환급.*65,000원.*완료/s)

    const refunds = await db.from('refunds').where('reservation_id', reservation.id)
    assert.deepEqual(
      refunds.map(({ rent, deposit, amount }) => [rent, deposit, amount]),
      [[15_000, 50_000, 65_000]]
    )
    await assertMoney(assert, listing)
    await assertFine(assert, page)
    assert.deepEqual(complaints, [])
    await page.context().close()
  })

  test('a claim and an objection, each with photos; a moderator splits the deposit', async ({
    assert,
    browser,
  }) => {
    const { reservation, guest, host, listing } = await broughtBack()
    const address = `/reservations/${reservation.ulid}`
    const visitors = [await enter(browser, host, PHONE), await enter(browser, guest, PHONE)]
    const [asHost, asGuest] = visitors.map(({ page }) => page)

    await visit(asHost, address)
    await openAct(asHost, '보증금 청구하기')
    await asHost.getByText('사진 (선택)').waitFor()
    await asHost.getByText('파손·오염을 청구하려면 사진이 필요해요.').waitFor()
    await asHost.getByLabel('파손·오염').fill('60000')
    await asHost.getByText('사진 (선택)').waitFor({ state: 'detached' })
    await asHost.getByText('모두 60,000원').waitFor()
    await asHost.getByLabel('이유').fill('폴대가 부러졌어요')
    await attachPhoto(asHost)
    await assertFine(assert, asHost)
    await submit(asHost, '청구하기')
    await asHost.getByText('보증금 50,000원까지만 청구할 수 있어요').first().waitFor()
    await asHost.getByLabel('파손·오염').fill('20000')
    await submit(asHost, '청구하기')
    await headline(asHost, '청구에 대한 답을 기다려요')

    await visit(asGuest, address)
    await headline(asGuest, '호스트가 보증금에서 청구했어요')
    await asGuest.getByText('폴대가 부러졌어요').first().waitFor()
    await assertSeen(assert, asGuest, '청구 근거')
    await openAct(asGuest, '이의 있어요')
    await asGuest.getByLabel('이유').fill('처음부터 금이 가 있었어요')
    await attachPhoto(asGuest)
    await assertFine(assert, asGuest)
    await submit(asGuest, '이의 남기기')
    await asGuest.getByText('이의가 있어요').waitFor()

    await visit(asHost, address)
    await asHost.getByText('처음부터 금이 가 있었어요').first().waitFor()
    await assertSeen(assert, asHost, '이의 근거')

    const moderator = await person({ role: 'moderator' })
    const objected = await fresh(reservation)
    const reason = '사진에 원래 있던 금과 새로 부러진 곳이 모두 보여요'
    await objected.decideClaim(says(moderator, objected), { amount: 12_000, reason })

    for (const page of [asHost, asGuest]) {
      await visit(page, address)
      await headline(page, '청구가 마무리됐어요')
      await page.getByText(reason).first().waitFor()
      const claim = page.getByRole('region', { name: '보증금 청구' })
      assert.deepEqual(await wonIn(claim), [20_000, 20_000, 12_000])
      await assertFine(assert, page)
    }
    await settled(asGuest, address, 'refund', /남은 보증금 환급.*38,000원.*완료/s)
    const status = await asGuest.getByTestId('deposit-status').textContent()
    assert.equal(status?.trim(), '일부를 돌려드렸어요')
    const money = asHost.getByRole('region', { name: '금액' })
    assert.match((await money.textContent()) ?? '', /확정된 청구\s*12,000원.*21,500원/s)
    await assertMoney(assert, listing)

    assert.deepEqual(
      visitors.flatMap(({ complaints }) => complaints),
      []
    )
    for (const { page } of visitors) await page.context().close()
  })
})

/** A rental in the host's hands again; the photo of it has no file, and is left out. */
async function broughtBack() {
  const scene = await handedBack({ ...(await people()), from: 0, to: 0 })
  await db.from('reservation_photos').where('reservation_id', scene.reservation.id).delete()
  return scene
}

async function people() {
  const host = await person({ nickname: '숲속캠퍼' })
  return { guest: await person({ nickname: '주말여행자' }), listing: { host } }
}

function headline(page: Page, text: string) {
  return page.getByRole('heading', { level: 2, name: text }).waitFor()
}

/** Opens the dialog of an act, which is the next step or waits in the menu. */
async function openAct(page: Page, name: string) {
  const step = page.getByRole('button', { name, exact: true })
  if (await step.isVisible()) await step.click()
  else {
    await page.getByRole('button', { name: '다른 할 일' }).click()
    await page.getByRole('menuitem', { name, exact: true }).click()
  }
  await page.getByRole('dialog').waitFor()
}

function submit(page: Page, name: string) {
  return page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
}

async function attachPhoto(page: Page) {
  const dialog = page.getByRole('dialog')
  const file = { name: 'gear.jpg', mimeType: 'image/jpeg', buffer: await jpeg() }
  await dialog.locator('input[type=file]').setInputFiles(file)
  await dialog.getByRole('listitem').getByRole('img').first().waitFor()
}

/** Every amount that a part of the page names, in order. */
async function wonIn(part: Locator): Promise<number[]> {
  const text = (await part.textContent()) ?? ''
  return [...text.matchAll(/([\d,]+)원/g)].map(([, amount]) => Number(amount.replaceAll(',', '')))
}

/** A photo of the other party is there, and its file too. */
async function assertSeen(assert: Assert, page: Page, stage: string) {
  const photo = page.getByRole('img', { name: `${stage} 사진 1` })
  await photo.scrollIntoViewIfNeeded()
  await page.waitForFunction(
    (image) => (image as unknown as { naturalWidth: number }).naturalWidth > 0,
    await photo.elementHandle()
  )
  assert.isTrue(await photo.isVisible())
}

async function assertFine(assert: Assert, page: Page) {
  assert.equal(await overflow(page), 0)
  assert.deepEqual(await seriousFindings(page), [])
}

/** The refund is made behind the page, by this process or by its relay, whoever is first. */
async function settled(page: Page, address: string, testId: string, text: RegExp) {
  for (let looks = 0; looks < 20; looks++) {
    await new OutboxRelay().drain()
    await visit(page, address)
    if (text.test((await page.getByTestId(testId).first().textContent()) ?? '')) return
    await page.waitForTimeout(250)
  }
  throw new Error(`never settled: ${text}`)
}
