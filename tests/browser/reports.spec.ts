import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import ReportCase from '#models/report_case'
import { seriousFindings } from '#tests/support/axe'
import { enter, overflow, visit } from '#tests/support/browser'
import { gear, person, setTheScene } from '#tests/functional/reservations/support'
import { leave, moderator, room, sanctioning, sanctionsOf } from '#tests/functional/reports/support'

const WIDE = { width: 1280, height: 900 }
const PHONE = { width: 360, height: 740 }
const TEXT = '계좌로 먼저 보내 달라고 해요.'

test.group('Reports', (group) => {
  group.each.setup(async () => {
    await limiter.clear()
    setTheScene()
    return leave
  })

  for (const [name, size] of Object.entries({ phone: PHONE, desk: WIDE })) {
    test(`a listing is reported from its page on a ${name}, and seen in my reports`, async ({
      assert,
      browser,
    }) => {
      const host = await person({ nickname: '숲속캠퍼' })
      const { listing } = await gear({ host, title: '4인용 돔 텐트' })
      const reporter = await person({ nickname: '주말여행자' })
      const { page, complaints } = await enter(browser, reporter, size)
      await visit(page, `/listings/${listing.id}`)

      await page.getByRole('button', { name: '게시글 신고' }).focus()
      await page.keyboard.press('Enter')
      const dialog = page.getByRole('dialog', { name: '게시글 신고' })
      await dialog.getByRole('button', { name: '신고 보내기' }).click()
      await dialog.getByText('이유 항목은 보기 가운데에서').waitFor()
      await dialog.getByRole('radio', { name: '그 밖의 문제' }).click()
      await dialog.getByRole('button', { name: '신고 보내기' }).click()
      await dialog.getByText('내용 항목을').waitFor()
      assert.deepEqual(await seriousFindings(page), [])
      await dialog.getByRole('radio', { name: '사기가 의심돼요' }).click()
      await dialog.getByLabel('자세한 내용').fill(TEXT)
      await dialog.getByText(`${TEXT.length}/500`).waitFor()
      await dialog.getByRole('button', { name: '신고 보내기' }).click()
      await page.getByText('신고를 보냈어요', { exact: false }).first().waitFor()
      await dialog.waitFor({ state: 'detached' })

      await page.getByRole('button', { name: '게시글 신고' }).click()
      await dialog.getByText('0/500').waitFor()
      await page
        .getByText('신고를 보냈어요', { exact: false })
        .first()
        .waitFor({ state: 'detached' })
      await dialog.getByRole('radio', { name: '스팸' }).click()
      await dialog.getByRole('button', { name: '신고 보내기' }).click()
      await dialog.getByRole('alert').filter({ hasText: '이미 신고' }).waitFor()

      await visit(page, '/reports')
      const item = page.getByRole('article', { name: '4인용 돔 텐트' })
      await item.getByText('살펴보는 중').waitFor()
      assert.include(await item.textContent(), TEXT)
      assert.deepEqual(await seriousFindings(page), [])
      assert.equal(await overflow(page), 0)

      const one = await ReportCase.firstOrFail()
      await one.decide(await moderator(), sanctioning(one, { kind: 'hide' }))
      await item.getByText('조치함').waitFor()

      const asHost = await enter(browser, host, size)
      await visit(asHost.page, '/sanctions')
      const sanction = asHost.page.getByRole('article', { name: '게시글 가림' })
      await sanction.getByText('거래 밖에서 돈을 요구했어요.').waitFor()
      await sanction.getByRole('button', { name: '이의 제기하기' }).click()
      await sanction.getByRole('button', { name: '이의 제기 보내기' }).click()
      await sanction.getByText('항목을', { exact: false }).waitFor()
      const words = '대화를 다시 확인해 주세요. 그런 말을 한 적이 없어요.'
      await sanction.getByRole('textbox').fill(words)
      assert.deepEqual(await seriousFindings(asHost.page), [])
      await sanction.getByRole('button', { name: '이의 제기 보내기' }).click()
      await sanction.getByText('이의 살펴보는 중').waitFor()
      assert.equal(await overflow(asHost.page), 0)
      const noise = [...complaints, ...asHost.complaints].filter((each) => !/^(409|422)/.test(each))
      assert.deepEqual(noise, [])
      for (const each of [page, asHost.page]) await each.context().close()
    })
  }

  test('whoever was sanctioned finds it in their menu and their settings, others see neither', async ({
    assert,
    browser,
  }) => {
    const people = { warned: await person({ nickname: '숲속캠퍼' }), other: await person() }
    await people.warned.sanction('operator', { kind: 'warn', reason: '말을 조심해 주세요.' })
    for (const [user, found] of [
      [people.warned, 1],
      [people.other, 0],
    ] as const) {
      const { page, complaints } = await enter(browser, user, PHONE)
      await visit(page, '/settings/profile')
      const nav = page.getByRole('navigation', { name: '설정 메뉴' })
      assert.equal(await nav.getByRole('link', { name: '내 제재' }).count(), found)
      await page.getByRole('button', { name: `${user.nickname} 님의 메뉴` }).click()
      await page.getByRole('menuitem', { name: '내 신고' }).waitFor()
      const item = page.getByRole('menuitem', { name: '내 제재' })
      assert.equal(await item.count(), found)
      assert.deepEqual(await seriousFindings(page), [])
      assert.equal(await overflow(page), 0)
      if (found) {
        await item.click()
        await page.getByText('말을 조심해 주세요.').waitFor()
      }
      assert.deepEqual(complaints, [])
      await page.context().close()
    }
  })

  test('a message is reported from its room, and what is hidden says so', async ({
    assert,
    browser,
  }) => {
    const host = await person({ nickname: '숲속캠퍼' })
    const { listing } = await gear({ host })
    const guest = await person({ nickname: '주말여행자' })
    const { ulid } = await room(listing, guest, ['안녕하세요', '수수료 없이 계좌로 보낼게요'])
    const { page, complaints } = await enter(browser, host, WIDE)
    await visit(page, `/chat/${ulid}`)
    const message = page.getByTestId('message').filter({ hasText: '수수료 없이' })
    await message.hover()
    await message.getByRole('button', { name: '주말여행자 님의 메시지 신고' }).click()
    const dialog = page.getByRole('dialog', { name: '메시지 신고' })
    await dialog.getByRole('radio', { name: '사기가 의심돼요' }).click()
    assert.deepEqual(await seriousFindings(page), [])
    await dialog.getByRole('button', { name: '신고 보내기' }).click()
    await page.getByText('신고를 보냈어요', { exact: false }).first().waitFor()

    const one = await ReportCase.firstOrFail()
    await one.decide(await moderator(), sanctioning(one, { kind: 'hide' }))
    await page.getByText('운영 정책에 따라 가려진 메시지예요').first().waitFor()
    await page.getByText('수수료 없이').first().waitFor({ state: 'detached' })
    await visit(page, `/chat/${ulid}`)
    await page.getByText('운영 정책에 따라 가려진 메시지예요').first().waitFor()
    assert.equal(await page.getByText('수수료 없이').count(), 0)
    const [hide] = await sanctionsOf(guest)
    await hide.lift(await moderator(), '다시 살펴봤어요.')
    await page.getByText('수수료 없이').first().waitFor()
    assert.deepEqual(await seriousFindings(page), [])
    assert.deepEqual(complaints, [])
    await page.context().close()
  })
})
