import { test } from '@japa/runner'
import type { Page } from 'playwright'
import limiter from '@adonisjs/limiter/services/main'
import ReportCase from '#models/report_case'
import clock from '#services/clock'
import { seriousFindings } from '#tests/support/axe'
import { enter, overflow, visit } from '#tests/support/browser'
import { gear, person, setTheScene } from '#tests/functional/reservations/support'
import {
  about,
  its,
  leave,
  moderator,
  reported,
  room,
  sanctioning,
  sanctionsOf,
  step,
} from '#tests/functional/reports/support'

const WIDE = { width: 1280, height: 900 }
const PHONE = { width: 360, height: 740 }
const SIZES = { phone: PHONE, desk: WIDE }
const TENT = '4인용 돔 텐트'

const bell = (page: Page, words: string) =>
  page.getByRole('button', { name: `알림, ${words}` }).waitFor()
/** A filter of the list, whose label is read with what is chosen. */
async function narrow(page: Page, label: string, option: string) {
  await page.getByRole('combobox', { name: new RegExp(`^${label}`) }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}
const row = (page: Page, text: string) => page.locator('[data-case]').filter({ hasText: text })

test.group('Back office: reports', (group) => {
  group.each.setup(async () => {
    await limiter.clear()
    return leave
  })

  test('a listing is reported from its page, decided by keyboard alone, and both sides hear of it live', async ({
    assert,
    browser,
  }) => {
    const host = await person({ nickname: '숲속캠퍼' })
    const { listing } = await gear({ host, title: TENT })
    const reporter = await person({ nickname: '주말여행자' })
    const desk = await enter(browser, await moderator({ nickname: '가람' }), WIDE)
    await visit(desk.page, '/admin/cases')
    await desk.page.getByText('기다리는 신고가 없어요').waitFor()
    const asHost = await enter(browser, host, PHONE)
    await visit(asHost.page, '/')
    await bell(asHost.page, '읽지 않은 알림 없음')

    const asReporter = await enter(browser, reporter, WIDE)
    await visit(asReporter.page, `/listings/${listing.id}`)
    await asReporter.page.getByRole('button', { name: '게시글 신고' }).click()
    const dialog = asReporter.page.getByRole('dialog', { name: '게시글 신고' })
    await dialog.getByRole('radio', { name: '사기가 의심돼요' }).click()
    await dialog.getByLabel('자세한 내용').fill('계좌로 먼저 보내 달라고 해요.')
    await dialog.getByRole('button', { name: '신고 보내기' }).click()
    await dialog.waitFor({ state: 'detached' })
    await bell(asReporter.page, '읽지 않은 알림 없음')

    const { page } = desk
    await row(page, TENT).waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.getByText('까지 내가 맡았어요', { exact: false }).waitFor()
    await page.getByText('계좌로 먼저 보내 달라고 해요.').waitFor()
    assert.deepEqual(await seriousFindings(page), [])
    await page.keyboard.press('h')
    const asked = page.getByRole('dialog', { name: '내용을 가릴까요?' })
    await asked.getByRole('button', { name: '가리기' }).waitFor()
    assert.deepEqual(await seriousFindings(page), [])
    await page.keyboard.press('Enter')
    await page.getByText('결정했어요: 조치함.').first().waitFor()
    await page.getByText('기다리는 신고가 없어요').waitFor()

    await bell(asHost.page, '읽지 않은 알림 1개')
    await bell(asReporter.page, '읽지 않은 알림 1개')
    await asReporter.page.getByTestId('bell').click()
    await asReporter.page.getByRole('link', { name: '게시글을 살펴보고 조치했어요' }).waitFor()
    await visit(asHost.page, '/sanctions')
    const sanction = asHost.page.getByRole('article', { name: '게시글 가림' })
    await sanction.getByText('거래 밖에서 돈을 요구하거나', { exact: false }).waitFor()
    assert.deepEqual([...desk.complaints, ...asHost.complaints, ...asReporter.complaints], [])
    for (const each of [desk, asHost, asReporter]) await each.page.context().close()
  })

  test('of two moderators at once one wins, and the other is told by whom', async ({
    assert,
    browser,
  }) => {
    const { listing, host } = await gear({ title: TENT })
    const { one } = await reported(about(listing))
    const first = await enter(browser, await moderator({ nickname: '가람' }), WIDE)
    const second = await enter(browser, await moderator({ nickname: '나래' }), WIDE)
    for (const { page } of [first, second]) {
      await visit(page, '/admin/cases')
      await row(page, TENT).waitFor()
    }
    let isLive = true
    await second.page.route(
      ({ pathname }) => pathname === '/admin/cases',
      (route) => (isLive ? route.continue() : undefined)
    )
    await second.page.keyboard.press('d')
    const dismissing = second.page.getByRole('dialog', { name: '문제 없음으로 결정할까요?' })
    await dismissing.waitFor()
    isLive = false
    await first.page.keyboard.press('w')
    await first.page.getByText('나래 님이 지금 살펴보고 있는 신고예요.').first().waitFor()
    await first.page.getByText('나래 님이 보는 중').waitFor()

    const claimed = await ReportCase.findOrFail(one.id)
    await claimed.merge({ claimedUntil: clock.now().minus({ minutes: 1 }) }).save()
    await first.page.getByText('나래 님이 보는 중').waitFor({ state: 'detached' })
    await first.page.keyboard.press('w')
    const warning = first.page.getByRole('dialog', { name: '경고할까요?' })
    await warning.waitFor()
    await Promise.all([
      first.page.keyboard.press('Enter'),
      first.page.getByText('결정했어요: 조치함.').first().waitFor(),
    ])
    await dismissing.waitFor()
    isLive = true
    await second.page.keyboard.press('Enter')
    await second.page
      .getByText('가람 님이 이미 결정한 신고예요: 조치함.', { exact: false })
      .first()
      .waitFor()
    await second.page.getByText('기다리는 신고가 없어요').waitFor()
    assert.equal(await its(ReportCase.findOrFail(one.id), 'status'), 'sanctioned')
    assert.lengthOf(await sanctionsOf(host), 1)
    const noise = [...first.complaints, ...second.complaints]
    assert.lengthOf(
      noise.filter((each) => each.startsWith('409') && each.endsWith('/decision')),
      1
    )
    assert.deepEqual(
      noise.filter((each) => !each.startsWith('409')),
      []
    )
    for (const each of [first, second]) await each.page.context().close()
  })

  test('whoever looks at a case that a colleague decides is told, and goes on with the next', async ({
    assert,
    browser,
  }) => {
    const [urgent, calm] = [await gear({ title: TENT }), await gear({ title: '2인용 침낭' })]
    const { one } = await reported(about(urgent.listing), [await person(), await person()])
    await reported(about(calm.listing))
    const { page, complaints } = await enter(browser, await moderator(), WIDE)
    await visit(page, '/admin/cases')
    await page.getByRole('article', { name: TENT }).waitFor()
    const seen = await ReportCase.findOrFail(one.id)
    await seen.decide(await moderator({ nickname: '나래' }), sanctioning(seen, { kind: 'warn' }))
    await page.getByText('나래 님이 이미 결정한 신고예요', { exact: false }).first().waitFor()
    await page.getByRole('article', { name: '2인용 침낭' }).waitFor()
    assert.deepEqual(complaints, [])
    await page.context().close()
  })

  test('whoever came second to a case is told of its decision too', async ({ assert, browser }) => {
    const { listing } = await gear({ title: TENT })
    const { one } = await reported(about(listing))
    const { page } = await enter(browser, await moderator(), WIDE)
    await visit(page, '/admin/cases')
    await row(page, TENT).waitFor()
    const first = await moderator({ nickname: '나래' })
    const claimed = await one.claim(first, one.version)
    await page.keyboard.press('w')
    await page.getByText('나래 님이 지금 살펴보고 있는 신고예요.').first().waitFor()
    await page.getByText('나래 님이 보는 중').waitFor()
    await claimed.decide(first, sanctioning(claimed, { kind: 'warn' }))
    await page.getByText('나래 님이 이미 결정한 신고예요', { exact: false }).first().waitFor()
    assert.equal(await row(page, TENT).count(), 0)
    await page.context().close()
  })

  test('several are chosen and dismissed by keyboard, days are set for a suspension', async ({
    assert,
    browser,
  }) => {
    const titles = ['망원경', '삼각대', TENT]
    const scenes = []
    for (const title of titles) scenes.push(await gear({ title }))
    for (const { listing } of scenes) await reported(about(listing, { reason: 'spam' }))
    const { page, complaints } = await enter(browser, await moderator(), WIDE)
    await visit(page, '/admin/cases')
    await row(page, '망원경').waitFor()
    for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key)
    await page.getByRole('button', { name: '고른 2건 문제 없음' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: '2건을 문제 없음으로 결정할까요?' }).waitFor()
    assert.deepEqual(await seriousFindings(page), [])
    await page.getByRole('button', { name: '2건 결정' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('2건을 문제 없음으로 결정했어요.').first().waitFor()
    await row(page, '삼각대').waitFor({ state: 'detached' })

    await page.getByRole('article', { name: TENT }).waitFor()
    await page.keyboard.press('s')
    const dialog = page.getByRole('dialog', { name: '이용을 정지할까요?' })
    const days = dialog.getByLabel('정지할 날수')
    await days.waitFor()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('30')
    await page.keyboard.press('Enter')
    await page.getByText('결정했어요: 조치함.').first().waitFor()
    const [sanction] = await sanctionsOf(scenes[2].host)
    assert.equal(sanction.kind, 'suspend')
    assert.equal(sanction.days, 30)
    assert.include(sanction.reason!, '광고나 같은 글')
    assert.deepEqual(complaints, [])
    await page.context().close()
  })

  for (const [name, size] of Object.entries(SIZES)) {
    for (const mode of ['light', 'dark'] as const) {
      test(`a message is seen with what was said around it on a ${name}, ${mode}`, async ({
        assert,
        browser,
      }) => {
        const host = await person({ nickname: '숲속캠퍼' })
        const { listing } = await gear({ host, title: TENT })
        const guest = await person({ nickname: '주말여행자' })
        const opened = await room(listing, guest, ['안녕하세요', '수수료 없이 보낼게요', '네?'])
        setTheScene()
        await step(opened, listing, guest)
        clock.restore()
        const { ulid } = opened
        const filing = { kind: 'message', ref: `${ulid}:2`, reason: 'fraud', text: null } as const
        await reported(filing, [host])
        const { page, complaints } = await enter(browser, await moderator(), size)
        await page.emulateMedia({ colorScheme: mode })
        await visit(page, '/admin/cases')
        await page.waitForSelector(mode === 'dark' ? 'html.dark' : 'html:not(.dark)', {
          state: 'attached',
        })
        await row(page, TENT).click()
        const talk = page.getByRole('list', { name: '앞뒤 대화' })
        await talk.getByText('안녕하세요').waitFor()
        await talk.getByText('신고된 글').waitFor()
        await talk.getByText('게스트 · 예약을 요청했어요').waitFor()
        assert.deepEqual(await seriousFindings(page), [])
        assert.equal(await overflow(page), 0)
        if (size === PHONE) {
          await page.getByRole('button', { name: '목록으로' }).click()
          await row(page, TENT).waitFor()
          assert.deepEqual(await seriousFindings(page), [])
          assert.equal(await overflow(page), 0)
        }
        await narrow(page, '대상', '후기')
        await page.getByText('기다리는 신고가 없어요').waitFor()
        await narrow(page, '상태', '결정함')
        await page.waitForURL('**status=decided**')
        assert.deepEqual(complaints, [])
        await page.context().close()
      })
    }
  }
})

test.group('Back office: appeals', (group) => {
  group.each.setup(async () => {
    await limiter.clear()
    return leave
  })

  for (const [name, size] of Object.entries(SIZES)) {
    test(`are decided by another on a ${name}, and whoever imposed the sanction only reads`, async ({
      assert,
      browser,
    }) => {
      const host = await person({ nickname: '숲속캠퍼' })
      const { listing } = await gear({ host, title: TENT })
      const { one } = await reported(about(listing))
      const imposer = await moderator({ nickname: '나래' })
      await one.decide(imposer, sanctioning(one, { kind: 'hide' }))
      const [sanction] = await sanctionsOf(host)
      await sanction.appealBy(host, '대화를 다시 확인해 주세요. 그런 적이 없어요.')

      const asImposer = await enter(browser, imposer, size)
      await visit(asImposer.page, '/admin/appeals')
      await asImposer.page.getByRole('link', { name: '숲속캠퍼' }).click()
      await asImposer.page.getByText('다른 담당자가 결정해요', { exact: false }).waitFor()
      assert.equal(await asImposer.page.getByRole('radio').count(), 0)

      const { page, complaints } = await enter(browser, await moderator(), size)
      await visit(page, '/admin/appeals')
      assert.deepEqual(await seriousFindings(page), [])
      assert.equal(await overflow(page), 0)
      await page.getByRole('link', { name: '숲속캠퍼' }).click()
      await page.getByText('대화를 다시 확인해 주세요', { exact: false }).waitFor()
      await page.getByText('거래 밖에서 돈을 요구했어요.').waitFor()
      await page.getByRole('button', { name: '결정하기' }).click()
      await page.getByText('결정 항목을 채워 주세요.').waitFor()
      assert.deepEqual(await seriousFindings(page), [])
      await page.getByRole('radio', { name: '받아들이기' }).click()
      await page.getByRole('textbox', { name: '답' }).fill('다시 살펴보고 조치를 풀었어요.')
      await page.getByRole('button', { name: '결정하기' }).click()
      await page.getByText('이의를 받아들이고 조치를 풀었어요.').first().waitFor()
      await page.getByRole('heading', { name: '결정' }).waitFor()
      assert.deepEqual(await seriousFindings(page), [])
      assert.equal(await overflow(page), 0)
      assert.deepEqual([...complaints, ...asImposer.complaints], [])
      for (const each of [page, asImposer.page]) await each.context().close()
    })
  }
})
