import { test } from '@japa/runner'
import type { Page } from 'playwright'
import clock from '#services/clock'
import { addDays } from '#models/reservation/calendar'
import OutboxRelay from '#services/outbox/relay'
import { gear, person, tidyUp } from '#tests/functional/reservations/support'
import { seriousFindings } from '#tests/support/axe'
import { enter, overflow, visit } from '#tests/support/browser'
import { jpeg } from '#tests/support/pictures'

const WIDE = { width: 1280, height: 900 }
const PHONE = { width: 360, height: 740 }

test.group('A whole rental', (group) => {
  group.each.teardown(() => tidyUp())

  test('three people: request, approve, pay, hand over, return, deposit back', async ({
    assert,
    browser,
  }) => {
    const host = await person({ nickname: '숲속캠퍼' })
    const guest = await person({ nickname: '주말여행자' })
    const rival = await person({ nickname: '느긋한이웃' })
    const { listing } = await gear({ host, units: 1 })
    const start = clock.today()
    const ask = `/listings/${listing.id}/reservations/create?start=${start}&end=${addDays(start, 2)}`

    const people = await Promise.all([
      enter(browser, guest, WIDE),
      enter(browser, host, PHONE),
      enter(browser, rival, WIDE),
    ])
    const [asGuest, asHost, asRival] = people.map(({ page }) => page)

    for (const page of [asGuest, asRival]) {
      await visit(page, ask)
      await page.getByText('80,000원').first().waitFor()
      await page.getByRole('button', { name: '예약 요청 보내기' }).click()
      await headline(page, '호스트의 답을 기다리고 있어요')
    }
    const address = new URL(asGuest.url()).pathname

    await visit(asHost, '/hosting/reservations')
    assert.equal(await asHost.getByRole('link', { name: /내 차례예요/ }).count(), 2)
    await asHost.getByRole('link', { name: /주말여행자/ }).click()
    await headline(asHost, '주말여행자 님이 빌리고 싶어 해요')
    assert.deepEqual(await seriousFindings(asHost), [])
    assert.equal(await overflow(asHost), 0)
    await asHost.getByRole('button', { name: '승인하기' }).click()
    await headline(asHost, '승인했어요. 게스트의 결제를 기다려요')
    await visit(asHost, new URL(asRival.url()).pathname)
    await asHost.getByText('겹치는 날이 비기 전에는 승인할 수 없어요.').waitFor()
    await visit(asRival, new URL(asRival.url()).pathname)
    await asRival.getByText('날짜를 바꾸거나 기다려 볼 수 있어요.').waitFor()

    assert.equal(new URL(asGuest.url()).pathname, address)
    await pay(asGuest, '결제 실패로 돌아가기')
    await asGuest.getByText('결제를 그만뒀어요').first().waitFor()
    await pay(asGuest, '80,000원 결제하기')
    await headline(asGuest, '결제가 끝났어요. 곧 물건을 받아요')
    await visit(asGuest, address)
    assert.deepEqual(await seriousFindings(asGuest), [])
    const code = await asGuest.getByTestId('handover-code').textContent()

    await asRival.reload()
    await headline(asRival, '이번에는 빌릴 수 없게 됐어요')
    await asRival.getByText('같은 날짜의 다른 예약이 먼저 결제됐어요').first().waitFor()

    await visit(asHost, address)
    await asHost.getByRole('button', { name: '인수 코드 입력' }).click()
    await asHost.getByLabel('인수 코드 6자리').fill('000000' === code ? '111111' : '000000')
    await asHost.getByRole('button', { name: '건넸어요' }).click()
    await asHost.getByText('코드가 맞지 않아요').first().waitFor()
    await asHost.getByLabel('인수 코드 6자리').fill(code!.trim())
    await asHost.getByRole('button', { name: '건넸어요' }).click()
    await headline(asHost, '게스트가 물건을 확인하고 있어요')

    await visit(asGuest, address)
    await decide(asGuest, '이상 없어요')
    await headline(asGuest, '즐겁게 쓰고 있나요?')
    await decide(asGuest, '반납 시작하기')
    await headline(asGuest, '물건을 돌려주세요')
    await asGuest.getByRole('button', { name: '돌려줬어요' }).click()
    await attachPhoto(asGuest)
    await asGuest.getByRole('dialog').getByRole('button', { name: '돌려줬어요' }).click()
    await headline(asGuest, '호스트가 물건을 확인하고 있어요')

    await visit(asHost, address)
    await decide(asHost, '이상 없이 반납 완료', '반납 완료')
    await asHost.getByText('반납이 완료됐어요').first().waitFor()
    await settled(asHost, address, '대여가 끝났어요')

    await visit(asGuest, address)
    await headline(asGuest, '보증금을 돌려드렸어요')
    assert.include(await asGuest.getByTestId('deposit-status').textContent(), '모두 돌려드렸어요')
    assert.match(
      (await asGuest.getByTestId('refund').textContent()) ?? '',
      /보증금 환급.*50,000원.*완료/s
    )
    assert.deepEqual(await seriousFindings(asGuest), [])
    assert.deepEqual(
      people.flatMap(({ complaints }) => complaints),
      []
    )
    for (const { page } of people) await page.context().close()
  })
})

function headline(page: Page, text: string) {
  return page.getByRole('heading', { level: 2, name: text }).waitFor()
}

/** The refund is made behind the page, by this process or by its relay, whoever is first. */
async function settled(page: Page, address: string, text: string) {
  for (let looks = 0; looks < 20; looks++) {
    await new OutboxRelay().drain()
    await visit(page, address)
    if (await page.getByRole('heading', { level: 2, name: text }).isVisible()) return
    await page.waitForTimeout(250)
  }
  throw new Error(`never settled: ${text}`)
}

/** Presses the next step, then confirms what it means. */
async function decide(page: Page, step: string, confirm = step) {
  await page.getByRole('button', { name: step }).click()
  await page.getByRole('dialog').getByRole('button', { name: confirm }).click()
}

async function pay(page: Page, answer: string) {
  await page.getByRole('button', { name: '80,000원 결제하기' }).click()
  await page.getByText('시험 결제창').waitFor()
  await page.getByRole('button', { name: answer }).click()
  await page.getByText('시험 결제창').waitFor({ state: 'hidden' })
}

async function attachPhoto(page: Page) {
  const dialog = page.getByRole('dialog')
  const file = { name: 'gear.jpg', mimeType: 'image/jpeg', buffer: await jpeg() }
  await dialog.locator('input[type=file]').setInputFiles(file)
  await dialog.getByRole('listitem').getByRole('img').first().waitFor()
}
