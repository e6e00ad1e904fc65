import { test } from '@japa/runner'
import type { Browser, Page, Route } from 'playwright'
import db from '@adonisjs/lucid/services/db'
import Payment from '#models/payment'
import Reservation from '#models/reservation'
import { addDays } from '#models/reservation/calendar'
import clock from '#services/clock'
import payments from '#services/payments/payments'
import { asking, gear, person, says, tidyUp } from '#tests/functional/reservations/support'
import { seriousFindings } from '#tests/support/axe'
import { overflow, visit, watch } from '#tests/support/browser'
import { TossStub } from '#tests/support/toss_stub'

const PAID = '결제가 끝났어요. 곧 물건을 받아요'

test.group('Paying on the sandbox page', (group) => {
  group.each.teardown(async () => {
    await db.from('sandbox_cancels').delete()
    await db.from('sandbox_payments').delete()
    await tidyUp()
  })

  test('fails, and is tried again from the reservation', async ({ assert, browser }) => {
    const { page, reservation, complaints } = await guestOf(browser)
    await openWindow(page)
    assert.deepEqual(await seriousFindings(page), [])
    assert.equal(await overflow(page), 0)
    await page.getByRole('button', { name: '결제 실패로 돌아가기' }).click()
    await page.getByText('결제를 그만뒀어요').first().waitFor()
    await openWindow(page)
    await page.getByRole('button', { name: '80,000원 결제하기' }).click()
    await headline(page, PAID)
    assert.deepEqual(await attemptsOf(reservation), ['ready', 'paid counts'])
    assert.deepEqual(complaints, [])
    await page.context().close()
  })

  for (const trial of [
    '돈은 받고 답을 잃어버리기',
    '돌아가기 전에 알림 먼저 보내기',
    '알림을 두 번 보내기',
  ]) {
    test(`ends well: ${trial}`, async ({ assert, browser }) => {
      const { page, reservation, complaints } = await guestOf(browser)
      await openWindow(page)
      await page.getByRole('button', { name: trial }).click()
      await headline(page, PAID)
      await page.getByText('결제가 확인됐어요').first().waitFor()
      assert.deepEqual(await attemptsOf(reservation), ['paid counts'])
      assert.deepEqual(complaints, [])
      await page.context().close()
    })
  }

  test('in two tabs takes the money once', async ({ assert, browser }) => {
    const { page, reservation } = await guestOf(browser)
    const other = await page.context().newPage()
    await visit(other, `/reservations/${reservation.ulid}`)
    for (const tab of [page, other]) await openWindow(tab)
    for (const tab of [page, other]) {
      await tab.getByRole('button', { name: '80,000원 결제하기' }).click()
      await headline(tab, PAID)
    }
    await other.getByText('한 번 더 결제하지 않았어요').first().waitFor()
    assert.deepEqual(await attemptsOf(reservation), ['paid counts', 'ready'])
    await page.context().close()
  })
})

test.group('Paying in the widget of Toss', (group) => {
  let stub: TossStub

  group.each.setup(async () => {
    stub = await TossStub.start()
    payments.use(stub.provider())
    return async () => {
      await tidyUp()
      await stub.stop()
    }
  })

  test('is given up, and then done', async ({ assert, browser }) => {
    const { page, reservation, complaints } = await guestOf(browser)
    await page.route('https://js.tosspayments.com/**', (route) => playToss(route, stub))
    await openWidget(page)
    assert.deepEqual(await seriousFindings(page), [])
    await page.getByRole('button', { name: '카드 창 닫기' }).click()
    await page.getByRole('button', { name: '80,000원 결제하기' }).click()
    await page.getByText('결제를 그만뒀어요').first().waitFor()

    await openWidget(page)
    await page.getByRole('button', { name: '80,000원 결제하기' }).click()
    await headline(page, PAID)
    assert.deepEqual(await attemptsOf(reservation), ['ready', 'paid counts'])
    assert.equal(stub.taken(), 80_000)
    const strange = complaints.filter(
      (complaint) => complaint !== 'asked js.tosspayments.com' && !isOtherDocument(complaint)
    )
    assert.deepEqual(strange, [])
    await page.context().close()
  })

  test('says so when it cannot be loaded, and loads when asked again', async ({
    assert,
    browser,
  }) => {
    const { page } = await guestOf(browser)
    let isDown = true
    await page.route('https://js.tosspayments.com/**', (route) =>
      isDown ? route.abort() : playToss(route, stub)
    )
    await page.getByRole('button', { name: '80,000원 결제하기' }).click()
    await page.getByText('결제창을 열지 못했어요').waitFor()
    isDown = false
    await page.getByRole('button', { name: '다시 시도하기' }).click()
    await page.getByRole('button', { name: '80,000원 결제하기' }).waitFor()
    assert.equal(stub.taken(), 0)
    await page.context().close()
  })
})

/** A guest in front of a reservation that waits for their payment. */
async function guestOf(browser: Browser) {
  const { listing, host } = await gear()
  const guest = await person()
  const start = addDays(clock.today(), 1)
  const asked = await Reservation.request(guest, listing, {
    ...asking(0, 0),
    startDate: start,
    endDate: addDays(start, 2),
  })
  const reservation = await asked.approve(says(host, asked))
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    baseURL: `http://127.0.0.1:${process.env.PORT}`,
  })
  await context.loginAs(guest)
  const page = await context.newPage()
  const watched = watch(page)
  await visit(page, `/reservations/${reservation.ulid}`)
  return { page, reservation, ...watched }
}

async function openWindow(page: Page) {
  await page.getByRole('button', { name: '80,000원 결제하기' }).click()
  await page.getByText('시험 결제창', { exact: true }).waitFor()
}

async function openWidget(page: Page) {
  await page.getByRole('button', { name: '80,000원 결제하기' }).click()
  await page.getByText('카드 창').first().waitFor()
  await page.getByRole('button', { name: '80,000원 결제하기' }).waitFor()
}

/** Inertia's way of saying that the next page is a document of its own. */
function isOtherDocument(complaint: string) {
  return /^409 .*\/payments$/.test(complaint)
}

function headline(page: Page, text: string) {
  return page.getByRole('heading', { level: 2, name: text }).waitFor()
}

async function attemptsOf({ id }: Reservation) {
  const attempts = await Payment.query().where('reservation_id', id).orderBy('id')
  return attempts.map(({ status, counts }) => (counts ? `${status} counts` : status))
}

/** Toss's host in the browser: the script of the widget, and the window in which the guest agrees. */
function playToss(route: Route, stub: TossStub) {
  const { pathname, searchParams } = new URL(route.request().url())
  if (pathname !== '/pay') {
    return route.fulfill({ contentType: 'text/javascript', body: WIDGET })
  }
  const orderId = searchParams.get('orderId')!
  const amount = Number(searchParams.get('amount'))
  const { paymentKey } = stub.authorise(orderId, amount)
  const back = new URL(searchParams.get('successUrl')!)
  back.search = String(
    new URLSearchParams({ paymentType: 'NORMAL', orderId, paymentKey, amount: String(amount) })
  )
  return route.fulfill({ status: 302, headers: { location: back.href } })
}

const WIDGET = `
  window.TossPayments = () => ({
    widgets() {
      let amount, isClosed = false
      return {
        async setAmount({ value }) { amount = value },
        async renderPaymentMethods({ selector }) {
          const button = document.createElement('button')
          button.textContent = '카드 창 닫기'
          button.onclick = () => { isClosed = true }
          document.querySelector(selector).replaceChildren(button)
        },
        async renderAgreement() {},
        async requestPayment({ orderId, successUrl }) {
          if (isClosed) throw Object.assign(new Error('closed'), { code: 'USER_CANCEL' })
          const query = new URLSearchParams({ orderId, amount, successUrl })
          window.location.assign('https://js.tosspayments.com/pay?' + query)
          await new Promise(() => {})
        },
      }
    },
  })
`
