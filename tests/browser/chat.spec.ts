import { setTimeout as wait } from 'node:timers/promises'
import { test } from '@japa/runner'
import type { Browser, Page } from 'playwright'
import limiter from '@adonisjs/limiter/services/main'
import db from '@adonisjs/lucid/services/db'
import { blockPerson, leaveRoom } from '#chat/acts'
import live from '#chat/live'
import { createListing } from '#database/factories/listing_factory'
import { PASSWORD, UserFactory } from '#database/factories/user_factory'
import ChatRoom from '#models/chat_room'
import type User from '#models/user'
import { addDays } from '#models/reservation/calendar'
import clock from '#services/clock'
import { cancel, gear, requested, says } from '#tests/functional/reservations/support'
import { seriousFindings } from '#tests/support/axe'
import { enter, hydrated, overflow, visit } from '#tests/support/browser'
import { emptyDatabase } from '#tests/support/empty_database'
import { jpeg } from '#tests/support/pictures'

const WIDE = { width: 1280, height: 900 }
const PHONE = { width: 360, height: 640 }

test.group('Chat', (group) => {
  group.each.setup(async () => {
    await limiter.clear()
    return closeAll
  })
  group.teardown(emptyDatabase)

  test('two people find each other, talk, and see each other read and write', async ({
    assert,
    browser,
  }) => {
    const { guest, host, listing } = await people()
    const asGuest = await open(browser, guest, WIDE)
    const asHost = await open(browser, host, PHONE)

    await visit(asHost.page, '/')
    await visit(asGuest.page, `/listings/${listing.id}`)
    await asGuest.page.getByRole('button', { name: '문의하기' }).click()
    await asGuest.page.getByRole('heading', { level: 1, name: host.nickname }).waitFor()
    await becomes(asGuest.page, "document.activeElement?.tagName === 'H1'")
    await asGuest.page.getByText('첫 메시지를 보내 보세요').waitFor()
    await say(
      asGuest.page,
      '안녕하세요! 이번 주말에 <b>빌릴</b> 수 있을까요?\nhttps://example.com/a'
    )

    await asHost.page.getByRole('link', { name: '채팅, 읽지 않은 메시지 1개' }).click()
    await asHost.page.getByRole('heading', { level: 1, name: '채팅' }).waitFor()
    assert.equal(
      await asHost.page.getByTestId('room-unread').textContent(),
      '1읽지 않은 메시지 1개'
    )
    await asHost.page.getByRole('link', { name: new RegExp(guest.nickname) }).click()
    await asHost.page.getByTestId('message').getByText('<b>빌릴</b>').waitFor()
    const link = asHost.page.getByRole('link', { name: 'https://example.com/a' })
    assert.equal(await link.getAttribute('rel'), 'noopener noreferrer nofollow ugc')

    await asGuest.page.getByTestId('read').waitFor()
    await asGuest.page.getByText('지금 접속 중').waitFor()

    await field(asHost.page).pressSequentially('네')
    await asGuest.page.getByTestId('typing').waitFor()
    await say(asHost.page, '네, 토요일 괜찮아요')
    await asGuest.page.getByText('네, 토요일 괜찮아요').first().waitFor()
    await asGuest.page.getByTestId('typing').waitFor({ state: 'detached' })
    await asHost.page.getByTestId('read').waitFor()
    await asGuest.page.getByRole('link', { name: '채팅', exact: true }).waitFor()

    for (const { page } of [asGuest, asHost]) {
      assert.deepEqual(await seriousFindings(page), [])
      assert.equal(await overflow(page), 0)
    }
    assert.deepEqual([...asGuest.complaints, ...asHost.complaints], [])
  })

  test('the open room rises in the list with what is said in it', async ({ assert, browser }) => {
    const { guest, host, room } = await aRoom()
    const other = await createListing({ hostId: host.id, title: '2인용 침낭' })
    const second = await ChatRoom.openFromListing(guest, other)
    await told(room, guest, { clientId: 'of-the-guest', text: '먼저 한 말' })
    await told(second, guest, { clientId: 'of-the-guest', text: '나중에 한 말' })
    const { page } = await open(browser, guest, WIDE)
    await visit(page, `/chat/${room.ulid}`)
    const rows = page.locator('[data-room]')
    const first = () => rows.first().getAttribute('data-room')
    assert.equal(await first(), second.ulid)

    await told(room, host, { clientId: 'of-the-host', text: '호스트의 답' })
    await rows.first().getByText('호스트의 답').waitFor()
    assert.equal(await first(), room.ulid)
    await say(page, '내가 다시')
    await rows.first().getByText('내가 다시').waitFor()
    await told(second, host, { clientId: 'of-the-host', text: '다른 방' })
    await rows.first().getByText('다른 방').waitFor()
    await say(page, '다시 위로')
    await rows.first().getByText('다시 위로').waitFor()
    assert.equal(await first(), room.ulid)
  })

  test('one goes offline and returns: nothing is lost, nothing doubled', async ({
    assert,
    browser,
  }) => {
    const { guest, host, room } = await aRoom()
    const { page: asGuest } = await open(browser, guest, PHONE)
    const { page: asHost } = await open(browser, host, WIDE)
    for (const page of [asGuest, asHost]) await visit(page, `/chat/${room.ulid}`)
    await say(asHost, '하나')
    await bubble(asGuest, '하나').waitFor()

    await asGuest.context().setOffline(true)
    await asGuest.getByText('인터넷 연결이 끊겼어요').waitFor()
    await say(asHost, '둘')
    await say(asHost, '셋')
    await say(asGuest, '넷')
    await asGuest.getByText('연결되면 보낼게요').waitFor()
    await asHost.waitForTimeout(300)
    assert.deepEqual(await said(asHost), ['하나', '둘', '셋'])

    await asGuest.context().setOffline(false)
    for (const page of [asGuest, asHost]) await until(page, ['하나', '둘', '셋', '넷'])
    await say(asHost, '다섯')
    for (const page of [asGuest, asHost]) await until(page, ['하나', '둘', '셋', '넷', '다섯'])

    await asGuest.reload()
    await until(asGuest, ['하나', '둘', '셋', '넷', '다섯'])
    const rows = await db.from('chat_messages').where('room_id', room.id).orderBy('sequence')
    assert.deepEqual(
      rows.map(({ body }) => body),
      ['하나', '둘', '셋', '넷', '다섯']
    )
  })

  test('what waits for the line goes from wherever the person is, once', async ({
    assert,
    browser,
  }) => {
    const { guest, host, room } = await aRoom()
    const { page } = await open(browser, guest, PHONE)
    await visit(page, '/chat')
    await page.locator(`[data-room="${room.ulid}"]`).click()
    await field(page).waitFor()
    await page.context().setOffline(true)
    await page.getByText('인터넷 연결이 끊겼어요').waitFor()
    await say(page, '다리에서')
    await say(page, '사진은 나중에')
    await page.getByText('연결되면 보낼게요').nth(1).waitFor()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: '채팅' }).waitFor()
    await page.context().setOffline(false)
    assert.equal(await stored(room, 2), 2)
    await page.getByRole('link', { name: /사진은 나중에/ }).click()
    await until(page, ['다리에서', '사진은 나중에'])
    const { page: asHost } = await open(browser, host, WIDE)
    await visit(asHost, `/chat/${room.ulid}`)
    await until(asHost, ['다리에서', '사진은 나중에'])
    assert.equal(await stored(room, 3), 2)
  })

  test('what waits for the line is there again when its room is', async ({ assert, browser }) => {
    const { guest, room } = await aRoom()
    const { page } = await open(browser, guest, WIDE)
    await page.routeWebSocket('**/chat/socket', (socket) => void socket.close({ code: 1011 }))
    await visit(page, `/chat/${room.ulid}`)
    const posts = (url: URL) => url.pathname.endsWith('/messages')
    await page.route(posts, (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue()
    )
    await say(page, '아직이에요')
    await page.getByText('연결되면 보낼게요').waitFor()
    await page.reload()
    await page.getByText('연결되면 보낼게요').waitFor()
    assert.equal(await page.getByText('아직이에요').first().isVisible(), true)
    assert.equal(await stored(room, 0), 0)
    await page.unroute(posts)
    await page.getByText('연결되면 보낼게요').waitFor({ state: 'detached' })
    await until(page, ['아직이에요'])
    assert.equal(await stored(room, 1), 1)
  })

  test('a room that was left elsewhere lives again with its next message', async ({
    assert,
    browser,
  }) => {
    const { guest, host, room } = await aRoom()
    await told(room, guest, { clientId: 'of-the-guest', text: '하나' })
    const { page } = await open(browser, host, PHONE)
    await visit(page, `/chat/${room.ulid}`)
    await until(page, ['하나'])
    await isHeard(room)
    await leaveRoom(room, host)
    await told(room, guest, { clientId: 'of-the-guest-2', text: '둘' })
    await until(page, ['하나', '둘'])
    await isHeard(room)
    await told(room, guest, { clientId: 'of-the-guest-3', text: '셋' })
    await until(page, ['하나', '둘', '셋'])
    await say(page, '넷')
    await until(page, ['하나', '둘', '셋', '넷'])
    assert.equal(await stored(room, 4), 4)
  })

  test('what is missing before a stored message is fetched', async ({ browser }) => {
    const { guest, host, room } = await aRoom()
    const { page } = await open(browser, guest, PHONE)
    await page.routeWebSocket('**/chat/socket', (socket) => {
      const server = socket.connectToServer()
      server.onMessage((data) => {
        if (JSON.parse(String(data)).type !== 'message') socket.send(data)
      })
    })
    await visit(page, `/chat/${room.ulid}`)
    await isHeard(room)
    await told(room, host, { clientId: 'of-the-host', text: '못 들은 말' })
    await say(page, '내 말')
    await until(page, ['못 들은 말', '내 말'])
    await page.getByText('보내는 중').waitFor({ state: 'detached' })
  })

  test('who was blocked while away cannot write once the line is back', async ({
    assert,
    browser,
  }) => {
    const { guest, host, room } = await aRoom()
    const { page } = await open(browser, guest, PHONE)
    await visit(page, `/chat/${room.ulid}`)
    await isHeard(room)
    await page.context().setOffline(true)
    await page.getByText('인터넷 연결이 끊겼어요').waitFor()
    await blockPerson(host, guest)
    assert.equal(await field(page).count(), 1)
    await page.context().setOffline(false)
    await page.getByText('지금은 메시지를 보낼 수 없어요.').waitFor()
    assert.equal(await field(page).count(), 0)
  })

  test('without a socket messages go by HTTP, fail in words, and are sent again or deleted', async ({
    assert,
    browser,
  }) => {
    const { guest, host, room } = await aRoom()
    const { page } = await open(browser, guest, WIDE)
    await page.routeWebSocket('**/chat/socket', (socket) => void socket.close({ code: 1011 }))
    await visit(page, `/chat/${room.ulid}`)
    await page.getByText('실시간 연결이 끊겨').waitFor()
    await say(page, '소켓 없이도')
    await page.getByTestId('message').getByText('소켓 없이도').waitFor()
    await page.getByText('보내는 중').waitFor({ state: 'detached' })
    await told(room, host, { clientId: 'from-the-host-1', text: '받았어요' })
    await until(page, ['소켓 없이도', '받았어요'])

    const broken = (url: URL) => url.pathname.endsWith('/messages')
    await page.route(broken, (route) =>
      route.request().method() === 'POST' ? route.fulfill({ status: 500 }) : route.continue()
    )
    await say(page, '첫째')
    await say(page, '둘째')
    await page.getByText('메시지를 보내지 못했어요').nth(1).waitFor()
    assert.equal(await stored(room, 2), 2)
    assert.deepEqual(await seriousFindings(page), [])

    await page.unroute(broken)
    await page.getByRole('button', { name: '다시 보내기' }).first().click()
    await page.getByRole('button', { name: '다시 보내기' }).nth(1).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '삭제' }).click()
    await until(page, ['소켓 없이도', '받았어요', '첫째'])
    assert.equal(await stored(room, 3), 3)
  })

  test('photos are sent, seen large, and fetched again when an address has worn out', async ({
    assert,
    browser,
  }) => {
    const { guest, host, room } = await aRoom()
    const { page: asGuest } = await open(browser, guest, WIDE)
    const { page: asHost } = await open(browser, host, PHONE)
    await visit(asGuest, `/chat/${room.ulid}`)
    const files = [1, 2].map((n) => ({ name: `gear-${n}.jpg`, mimeType: 'image/jpeg' }))
    const buffer = await jpeg()
    await asGuest
      .locator('input[type=file]')
      .setInputFiles(files.map((file) => ({ ...file, buffer })))
    await asGuest.getByRole('button', { name: '2번 사진 지우기' }).waitFor()
    await asGuest.locator('button[type=submit]:enabled').click()
    await asGuest.getByRole('button', { name: '나: 사진 1/2 크게 보기' }).waitFor()

    let failures = 0
    await asHost.route('**/photos/**', (route) =>
      failures++ < 2 ? route.fulfill({ status: 403 }) : route.continue()
    )
    await visit(asHost, `/chat/${room.ulid}`)
    const photo = asHost.getByRole('button', { name: `${guest.nickname}: 사진 1/2 크게 보기` })
    await photo.locator('img').waitFor()
    await becomes(
      asHost,
      "[...document.querySelectorAll('[role=log] button img')].filter((img) => img.naturalWidth > 0).length === 2"
    )
    assert.isAbove(failures, 2)
    await photo.click()
    await asHost.getByRole('dialog').getByText('사진 1/2').waitFor()
    await asHost.keyboard.press('ArrowRight')
    await asHost.getByRole('dialog').getByText('사진 2/2').waitFor()
    await asHost.keyboard.press('Escape')
    await asHost.getByRole('dialog').waitFor({ state: 'detached' })
    await becomes(asHost, "document.activeElement?.matches('[role=log] button')")
    assert.equal(await overflow(asHost), 0)
  })

  test('a blocked side cannot write and is told no more than that', async ({ assert, browser }) => {
    const { guest, host, room } = await aRoom()
    const { page: asGuest } = await open(browser, guest, PHONE)
    const { page: asHost } = await open(browser, host, WIDE)
    for (const page of [asGuest, asHost]) await visit(page, `/chat/${room.ulid}`)
    await asHost.getByRole('button', { name: '채팅방 메뉴' }).click()
    await asHost.getByRole('menuitem', { name: '차단하기' }).click()
    await asHost.getByRole('dialog').getByRole('button', { name: '차단하기' }).click()
    await asHost.getByText('차단한 회원이에요').waitFor()

    await asGuest.getByText('지금은 메시지를 보낼 수 없어요.').waitFor()
    assert.equal(await field(asGuest).count(), 0)
    assert.notInclude(await asGuest.locator('main').textContent(), '차단한')
    assert.deepEqual(await seriousFindings(asGuest), [])

    await asHost.getByRole('button', { name: '차단 풀기' }).click()
    await asHost.getByRole('dialog').getByRole('button', { name: '차단 풀기' }).click()
    await field(asHost).waitFor()
    await say(asGuest, '다시 안녕하세요')
    await until(asHost, ['다시 안녕하세요'])
  })

  test('a room that was left comes back with the next message', async ({ assert, browser }) => {
    const { guest, host, room } = await aRoom()
    await told(room, guest, { clientId: 'from-the-guest', text: '안녕하세요' })
    const { page } = await open(browser, host, WIDE)
    await visit(page, `/chat/${room.ulid}`)
    await page.getByRole('button', { name: '채팅방 메뉴' }).click()
    await page.getByRole('menuitem', { name: '채팅방 나가기' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '나가기' }).click()
    await page.getByText('아직 나눈 대화가 없어요').waitFor()
    await page.waitForURL('**/chat')
    const fresh = await open(browser, host, PHONE)
    await visit(fresh.page, '/chat')
    await fresh.page.getByText('아직 나눈 대화가 없어요').waitFor()
    assert.deepEqual(await seriousFindings(fresh.page), [])

    await told(room, guest, { clientId: 'from-the-guest-2', text: '아직 계세요?' })
    await page.getByRole('link', { name: /아직 계세요\?/ }).waitFor()
  })

  test('a long room opens at its end, goes back without a jump, and says what is new', async ({
    assert,
    browser,
  }) => {
    const { guest, host, room } = await aRoom()
    for (let n = 1; n <= 120; n++)
      await told(room, host, { clientId: `of-the-host-${n}`, text: `메시지 ${n}` })
    const { page } = await open(browser, guest, PHONE)
    await visit(page, `/chat/${room.ulid}`)
    await inView(page, '메시지 120')
    await page.getByText('여기서부터 새 메시지예요').waitFor({ state: 'detached' })

    const isOlder = (url: URL) => url.searchParams.has('before')
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    await page.route(isOlder, async (route) => {
      await held
      await route.continue()
    })
    await scrollTo(page, -100_000)
    const before = await placeOf(page, '메시지 71')
    release()
    await bubble(page, '메시지 21').waitFor({ state: 'attached' })
    assert.closeTo(await placeOf(page, '메시지 71'), before, 2)
    await page.getByRole('button', { name: '이전 메시지 보기' }).focus()
    await bubble(page, '메시지 1').waitFor({ state: 'attached' })
    await page.getByRole('button', { name: '이전 메시지 보기' }).waitFor({ state: 'detached' })

    await scrollTo(page, -1500)
    await page.getByRole('button', { name: '맨 아래로' }).waitFor()
    const kept = await placeOf(page, '메시지 90')
    await told(room, host, { clientId: 'of-the-host-new', text: '새 소식' })
    await page.getByRole('button', { name: '새 메시지 1개' }).waitFor()
    assert.closeTo(await placeOf(page, '메시지 90'), kept, 2)
    assert.deepEqual(await seriousFindings(page), [])
    await page.getByRole('button', { name: '새 메시지 1개' }).click()
    await inView(page, '새 소식')
    await page.getByRole('button', { name: '맨 아래로' }).waitFor({ state: 'detached' })
  })

  test('by keyboard alone: open a room, write, look back, and return to the rooms', async ({
    assert,
    browser,
  }) => {
    const { guest, host, room } = await aRoom()
    await told(room, host, { clientId: 'of-the-host', text: '문의 주세요' })
    const { page } = await open(browser, guest, PHONE)
    await visit(page, '/chat')
    await tabTo(page, `[data-room="${room.ulid}"]`)
    await page.keyboard.press('Enter')
    await becomes(page, "document.activeElement?.tagName === 'H1'")
    await tabTo(page, 'textarea')
    await page.keyboard.type('키보드로 써요')
    await page.reload()
    await becomes(page, "document.querySelector('textarea')?.value === '키보드로 써요'")
    await tabTo(page, 'textarea')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('두 줄로')
    await page.keyboard.press('Enter')
    await until(page, ['문의 주세요', '키보드로 써요\n두 줄로'])
    assert.equal(await page.locator('textarea:focus').inputValue(), '')

    await page.keyboard.press('Shift+Tab')
    await tabTo(page, 'a[aria-label="채팅 목록으로"]', 'Shift+Tab')
    await page.keyboard.press('Enter')
    await becomes(page, `document.activeElement?.dataset.room === '${room.ulid}'`)
  })

  test('the steps of a reservation stand in its room, with the way to it', async ({
    assert,
    browser,
  }) => {
    const { listing, host } = await gear()
    const today = clock.today()
    const days = { startDate: addDays(today, 3), endDate: addDays(today, 5) }
    const { reservation: asked, guest } = await requested(listing, days)
    const reservation = await asked.approve(says(host, asked))
    const { page, complaints } = await open(browser, guest, PHONE)
    await visit(page, `/reservations/${reservation.ulid}`)
    await page.getByRole('button', { name: '호스트와 채팅' }).click()
    const pinned = page.getByRole('region', { name: '이야기하는 장비' })
    await pinned.getByText('결제 대기').waitFor()
    await cancel(reservation, guest)
    await page.getByTestId('step').getByText('예약을 취소했어요').waitFor()
    await pinned.getByText('예약 취소').waitFor()
    assert.deepEqual(await seriousFindings(page), [])
    await page.getByTestId('step').getByRole('link', { name: '예약 보기' }).click()
    await page.waitForURL(`**/reservations/${reservation.ulid}`)
    assert.deepEqual(complaints, [])
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const window of [PHONE, WIDE]) {
      test(`no obstacle at ${window.width} px, ${colorScheme}`, async ({ assert, browser }) => {
        const { guest, host, room } = await aRoom()
        await told(room, host, { clientId: 'of-the-host', text: '보세요 https://example.com' })
        await told(room, guest, {
          clientId: 'of-the-guest',
          text: '네, 볼게요 https://example.com',
        })
        await told(room, host, { clientId: 'of-the-host-2', text: '좋아요' })
        const { page, complaints } = await open(browser, guest, window)
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        for (const path of ['/chat', `/chat/${room.ulid}`]) {
          await visit(page, path)
          assert.deepEqual(await seriousFindings(page), [])
          assert.equal(await overflow(page), 0)
        }
        await page.getByRole('button', { name: '채팅방 메뉴' }).click()
        await page.getByRole('menuitem', { name: '채팅방 나가기' }).click()
        await page.getByRole('dialog').getByRole('button', { name: '나가기' }).waitFor()
        assert.deepEqual(await seriousFindings(page), [])
        assert.deepEqual(complaints, [])
      })
    }
  }

  test('a visitor who has a question signs in and may ask it', async ({ assert, browser }) => {
    const { guest, host, listing } = await people()
    const { page } = await open(browser, guest, PHONE)
    await page.context().clearCookies()
    await visit(page, `/listings/${listing.id}`)
    await page.getByRole('button', { name: '문의하기' }).click()
    await page.waitForURL('**/login*')
    await signIn(page, guest)
    await page.waitForURL(`**/listings/${listing.id}`)
    await page.getByRole('button', { name: '문의하기' }).click()
    await page.getByRole('heading', { level: 1, name: host.nickname }).waitFor()
    const rooms = await ChatRoom.query().where('guest_id', guest.id)
    assert.deepEqual(
      rooms.map(({ listingId }) => listingId),
      [listing.id]
    )
  })

  test('a session that ends says so, and the room goes on once the person is back', async ({
    assert,
    browser,
  }) => {
    const { guest, host, room } = await aRoom()
    const { page } = await open(browser, guest, WIDE)
    await visit(page, `/chat/${room.ulid}`)
    await field(page).fill('쓰던 글')
    const other = await page.context().newPage()
    await visit(other, '/')
    await other.getByRole('button', { name: `${guest.nickname} 님의 메뉴` }).click()
    await other.getByRole('menuitem', { name: '로그아웃' }).click()
    await other.locator('header').getByRole('link', { name: '로그인' }).waitFor()
    await other.close()

    await page.getByText('로그인이 풀려서 새 메시지를 받을 수 없어요.').waitFor()
    await told(room, host, { clientId: 'of-the-host', text: '기다릴게요' })
    await page.getByRole('button', { name: '로그인', exact: true }).click()
    const popup = page.waitForEvent('popup')
    await page.getByRole('dialog').getByRole('link').click()
    await signIn(await popup, guest)
    await page.getByRole('dialog').getByRole('button').last().click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await until(page, ['기다릴게요'])
    assert.equal(await field(page).inputValue(), '쓰던 글')
    await page.getByRole('button', { name: '보내기', exact: true }).click()
    await until(page, ['기다릴게요', '쓰던 글'])
    assert.equal(await stored(room, 2), 2)
  })

  test('somebody suspended reads on and learns why they cannot write', async ({
    assert,
    browser,
  }) => {
    const { guest, host, room } = await aRoom()
    await guest.suspend(3, '거친 말')
    await told(room, host, { clientId: 'of-the-host', text: '안내드려요' })
    const { page } = await open(browser, guest, PHONE)
    await visit(page, `/chat/${room.ulid}`)
    await until(page, ['안내드려요'])
    await page.getByText('이용이 제한되어 있어 메시지를 보낼 수 없어요.').waitFor()
    assert.equal(await field(page).count(), 0)
  })
})

let windows: Page[] = []

async function open(browser: Browser, user: User, viewport: typeof WIDE) {
  const opened = await enter(browser, user, viewport)
  windows.push(opened.page)
  return opened
}

async function signIn(page: Page, { email }: User) {
  await hydrated(page)
  await page.getByLabel('이메일').fill(email)
  await page.getByLabel('비밀번호', { exact: true }).fill(PASSWORD)
  await page.getByRole('main').getByRole('button', { name: '로그인', exact: true }).click()
  await page.waitForURL((url) => url.pathname !== '/login')
}

async function closeAll() {
  for (const page of windows) await page.context().close()
  windows = []
}

async function people() {
  const host = await UserFactory.create()
  const listing = await createListing({ hostId: host.id, title: '4인용 돔 텐트' })
  return { host, listing, guest: await UserFactory.create() }
}

async function aRoom() {
  const { guest, host, listing } = await people()
  return { guest, host, listing, room: await ChatRoom.openFromListing(guest, listing) }
}

const field = (page: Page) => page.getByRole('textbox', { name: /보낼 메시지$/ })

async function say(page: Page, text: string) {
  await field(page).fill(text)
  await page.getByRole('button', { name: '보내기', exact: true }).click()
}

/** What the room shows, in its order. */
function said(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(
    "[...document.querySelectorAll('[data-testid=message] .whitespace-pre-wrap')].map((part) => part.textContent)"
  )
}

async function until(page: Page, texts: string[]) {
  for (let looks = 0; looks < 100; looks++) {
    if (JSON.stringify(await said(page)) === JSON.stringify(texts)) return
    await page.waitForTimeout(50)
  }
  throw new Error(`the room says ${JSON.stringify(await said(page))}`)
}

/** What comes over another line. */
function told(room: ChatRoom, by: User, draft: { clientId: string; text: string }) {
  return live.post.send(room, by.id, draft)
}

/** Until a page has the room open over its line. */
async function isHeard({ id }: ChatRoom) {
  for (let looks = 0; looks < 100; looks++) {
    const subscriptions = [...(live.hub.channels.get(id)?.subscriptions ?? [])]
    if (subscriptions.some(({ isReady }) => isReady)) return
    await wait(50)
  }
  throw new Error('nobody has the room open')
}

/** How many there are; a message is on the page before it is stored. */
async function stored(room: ChatRoom, expected: number): Promise<number> {
  for (let looks = 0; ; looks++) {
    const { length } = await db.from('chat_messages').where('room_id', room.id)
    if (length >= expected || looks === 20) return length
    await wait(250)
  }
}

/** From the end of the room, where it is 0, upwards. */
function scrollTo(page: Page, top: number) {
  return page.evaluate(`document.querySelector('[role=log]').scrollTo({ top: ${top} })`)
}

async function placeOf(page: Page, text: string): Promise<number> {
  const box = await bubble(page, text).boundingBox()
  return box!.y
}

async function inView(page: Page, text: string) {
  await bubble(page, text).waitFor()
  for (let looks = 0; looks < 50; looks++) {
    const { y, height } = (await bubble(page, text).boundingBox())!
    if (y >= 0 && y + height <= page.viewportSize()!.height) return
    await page.waitForTimeout(50)
  }
  throw new Error(`${text} is out of view`)
}

const bubble = (page: Page, text: string) =>
  page.getByTestId('message').getByText(text, { exact: true })

/** Asks again and again; the content policy keeps Playwright from waiting within the page. */
async function becomes(page: Page, expression: string) {
  for (let looks = 0; looks < 100; looks++) {
    if (await page.evaluate<boolean>(expression)) return
    await page.waitForTimeout(50)
  }
  throw new Error(`never so: ${expression}`)
}

async function tabTo(page: Page, selector: string, key = 'Tab') {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press(key)
    if (
      await page.evaluate<boolean>(`document.activeElement?.matches(${JSON.stringify(selector)})`)
    )
      return
  }
  throw new Error(`the keyboard does not reach ${selector}`)
}
