import { test } from '@japa/runner'
import type { Page } from 'playwright'
import db from '@adonisjs/lucid/services/db'
import { notice } from '#tests/functional/notifications/support'
import { tell } from '#models/notification/telling'
import { preferencesOf } from '#models/notification/preferences'
import type { Notice } from '#models/notification/notice'
import Reservation from '#models/reservation'
import { addDays } from '#models/reservation/calendar'
import type User from '#models/user'
import clock from '#services/clock'
import { asking, gear, person, says, tidyUp } from '#tests/functional/reservations/support'
import { seriousFindings } from '#tests/support/axe'
import { enter, overflow, visit } from '#tests/support/browser'
import { lettersArrived, linkIn } from '#tests/support/letters'
import { Mailbox } from '#services/mail/mailbox'
import { mailboxRoot } from '#config/mail'

const WIDE = { width: 1280, height: 900 }
const PHONE = { width: 360, height: 740 }

const commit = (...notices: Notice[]) => db.transaction((trx) => tell(trx, notices))

test.group('The bell', (group) => {
  group.each.teardown(() => tidyUp())

  test('counts live in every tab, opens what it is about, and a letter arrives', async ({
    assert,
    browser,
  }) => {
    const host = await person({ nickname: '숲속캠퍼' })
    const guest = await person({ nickname: '주말여행자' })
    const { page, complaints } = await enter(browser, host, WIDE)
    await visit(page, '/')
    const other = await page.context().newPage()
    await visit(other, '/listings')
    await bell(page, '읽지 않은 알림 없음')

    const { listing } = await gear({ host })
    const start = clock.today()
    const dates = { startDate: start, endDate: addDays(start, 1) }
    const reservation = await Reservation.request(guest, listing, { ...asking(0, 1), ...dates })
    await bell(page, '읽지 않은 알림 1개')
    await bell(other, '읽지 않은 알림 1개')
    await lettersArrived(host.email, 1)

    await page.getByTestId('bell').click()
    const row = page.getByRole('link', { name: '주말여행자 님이 빌리고 싶어 해요' })
    await row.waitFor()
    assert.deepEqual(await seriousFindings(page), [])
    await row.click()
    await page.waitForURL(`**/reservations/${reservation.ulid}`)
    await bell(page, '읽지 않은 알림 없음')
    await bell(other, '읽지 않은 알림 없음')

    await page.close()
    const asGuest = await enter(browser, guest, PHONE)
    await visit(asGuest.page, '/')
    await bell(asGuest.page, '읽지 않은 알림 없음')
    await reservation.approve(says(host, reservation))
    await bell(asGuest.page, '읽지 않은 알림 1개')
    await commit(notice(host))
    await bell(other, '읽지 않은 알림 1개')
    assert.equal(await overflow(asGuest.page), 0)
    assert.deepEqual([...complaints, ...asGuest.complaints], [])
    await other.context().close()
    await asGuest.page.context().close()
  })

  test('takes the keyboard into its panel, also the first time', async ({ assert, browser }) => {
    const user = await person()
    await commit(notice(user), notice(user))
    const { page, complaints } = await enter(browser, user, WIDE)
    await visit(page, '/')
    await bell(page, '읽지 않은 알림 2개')
    const panel = page.locator('section[aria-label="알림"]')
    for (const opening of ['first', 'second']) {
      await page.getByTestId('bell').focus()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await panel
        .locator(':focus')
        .waitFor({ timeout: 3000 })
        .catch(() => {
          throw new Error(`the ${opening} time the focus is elsewhere`)
        })
      await page.keyboard.press('Escape')
      await panel.waitFor({ state: 'detached' })
    }
    assert.deepEqual(complaints, [])
    await page.context().close()
  })

  test('is used by keyboard alone', async ({ assert, browser }) => {
    const user = await person()
    await commit(notice(user), notice(user))
    const { page, complaints } = await enter(browser, user, PHONE)
    await visit(page, '/')
    await bell(page, '읽지 않은 알림 2개')
    await page.getByTestId('bell').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: '정산금 9,500원을 보냈어요' }).first().waitFor()
    const readAll = page.getByRole('button', { name: '모두 읽음으로' })
    await readAll.focus()
    await page.keyboard.press('Enter')
    await bell(page, '읽지 않은 알림 없음')
    assert.equal(await overflow(page), 0)
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: '알림 모두 보기' }).waitFor({ state: 'detached' })
    assert.isTrue(await page.evaluate(`document.activeElement.dataset.testid === 'bell'`))
    assert.deepEqual(complaints, [])
    await page.context().close()
  })
})

test.group('The page of notifications', (group) => {
  group.each.teardown(() => tidyUp())

  test('lists by day, goes on by itself, filters and marks', async ({ assert, browser }) => {
    const user = await person()
    await commit(...Array.from({ length: 45 }, () => notice(user)))
    for (const [viewport, scheme] of [
      [WIDE, 'light'],
      [PHONE, 'dark'],
    ] as const) {
      const { page, complaints } = await enter(browser, user, viewport)
      await page.emulateMedia({ colorScheme: scheme })
      await visit(page, '/notifications')
      await page.getByRole('heading', { level: 2, name: '오늘' }).waitFor()
      const rows = page.locator('main li a[href="/hosting/earnings"]')
      for (let looks = 0; looks < 40 && (await rows.count()) < 45; looks++) {
        await page.mouse.wheel(0, 4000)
        await page.waitForTimeout(150)
      }
      assert.equal(await rows.count(), 45)
      assert.deepEqual(await seriousFindings(page), [])
      assert.equal(await overflow(page), 0)
      assert.deepEqual(complaints, [])
      await page.context().close()
    }
    const { page } = await enter(browser, user, WIDE)
    await visit(page, '/notifications?unread=1')
    await page.getByRole('button', { name: '모두 읽음으로' }).click()
    await bell(page, '읽지 않은 알림 없음')
    await visit(page, '/notifications?unread=1')
    await page.getByRole('heading', { name: '모두 읽었어요' }).waitFor()
    assert.deepEqual(await seriousFindings(page), [])
    await page.context().close()
  })
})

test.group('What people want to hear of', (group) => {
  group.each.teardown(() => tidyUp())

  test('is chosen in the settings, and by the link in a letter', async ({ assert, browser }) => {
    const user = await person()
    const { page, complaints } = await enter(browser, user, PHONE)
    await visit(page, '/settings/notifications')
    await page.getByText('늘 받아요').waitFor()
    assert.deepEqual(await seriousFindings(page), [])
    assert.equal(await overflow(page), 0)
    const chat = page.getByRole('group', { name: '채팅' })
    await chat.getByRole('switch', { name: '이메일' }).click()
    await page.getByRole('button', { name: '저장하기' }).click()
    await page.getByText('알림 설정을 저장했어요.').first().waitFor()
    assert.isFalse(await wantsLetters(user, 'chat'))

    await commit(notice(user))
    await lettersArrived(user.email, 1)
    const [letter] = await new Mailbox(mailboxRoot).letters({ to: user.email })
    const link = /http\S+\/unsubscribe\/\S+/.exec(letter.text ?? '')?.[0] ?? ''
    await visit(page, linkIn(link))
    const stop = page.getByRole('button', { name: '메일 그만 받기' })
    await stop.waitFor()
    assert.deepEqual(await seriousFindings(page), [])
    await stop.click()
    await page.getByRole('heading', { name: '메일을 껐어요' }).waitFor()
    assert.isFalse(await wantsLetters(user, 'money'))
    await page.getByRole('button', { name: '다시 받기' }).click()
    await page.getByRole('heading', { name: '메일을 다시 켰어요' }).waitFor()
    assert.isTrue(await wantsLetters(user, 'money'))
    assert.deepEqual(complaints, [])
    await page.context().close()
  })
})

function bell(page: Page, words: string) {
  return page.getByRole('button', { name: `알림, ${words}` }).waitFor()
}

async function wantsLetters(user: User, section: string) {
  const preferences = await preferencesOf(user.id)
  return preferences.find((each) => each.section === section)!.email
}
