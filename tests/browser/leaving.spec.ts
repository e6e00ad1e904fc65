import { test } from '@japa/runner'
import { readFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import limiter from '@adonisjs/limiter/services/main'
import { PASSWORD } from '#database/factories/user_factory'
import clock from '#services/clock'
import { seriousFindings } from '#tests/support/axe'
import { enter, overflow, visit } from '#tests/support/browser'
import { emptyDatabase } from '#tests/support/empty_database'
import { lettersArrived } from '#tests/support/letters'
import { paid, person, setTheScene, tidyUp } from '#tests/functional/reservations/support'

/** How long Chromium waits before it opens a stream again. */
const BROWSER_COMES_BACK_MS = 3_000

test.group('Leaving in a browser', (group) => {
  group.each.setup(async () => {
    await limiter.clear()
    setTheScene()
    return async () => {
      await emptyDatabase()
      await tidyUp()
    }
  })

  test('somebody takes their data along and leaves, {$self} pixels wide, by keyboard too')
    .with([360, 1280])
    .run(async ({ assert, browser }, width) => {
      clock.restore()
      const user = await person({ nickname: '떠나는이웃', password: PASSWORD })
      const { email } = user
      const { page, complaints } = await enter(browser, user, { width, height: 800 })
      const fits = async () => {
        assert.equal(await overflow(page), 0)
        assert.deepEqual(await seriousFindings(page), [])
      }
      await visit(page, '/settings/profile')
      await page.getByRole('link', { name: '내 정보 내려받기' }).first().click()
      await page.getByRole('heading', { level: 1, name: '내 정보 내려받기' }).waitFor()
      await fits()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        (async () => {
          await page.getByRole('button', { name: '내려받기' }).click()
          const dialog = page.getByRole('dialog', { name: '비밀번호를 한 번 더 확인할게요' })
          await dialog.getByLabel('비밀번호', { exact: true }).fill(PASSWORD)
          await page.keyboard.press('Enter')
        })(),
      ])
      assert.match(download.suggestedFilename(), /^chwimeet-\d{4}-\d\d-\d\d\.json$/)
      const file = JSON.parse(await readFile(await download.path(), 'utf8'))
      assert.equal(file.profile.email, email)
      await page.getByText('파일을 보내고 있어요').waitFor()

      await page.getByRole('link', { name: '탈퇴', exact: true }).click()
      await page.getByRole('heading', { level: 1, name: '탈퇴' }).waitFor()
      await fits()
      await page.emulateMedia({ colorScheme: 'dark' })
      await page.locator('html.dark').waitFor()
      await fits()
      const button = page.getByRole('button', { name: '탈퇴하기' })
      assert.isTrue(await button.isDisabled())
      await page.getByLabel('지워진 정보는 되돌릴 수 없다는 걸 확인했어요.').focus()
      await page.keyboard.press('Space')
      await button.click()
      const dialog = page.getByRole('dialog', { name: '정말 탈퇴할까요?' })
      await dialog.getByText('바로 탈퇴되고').waitFor()
      await dialog.getByRole('button', { name: '탈퇴하기' }).click()
      await page.getByText('탈퇴했어요. 그동안 함께해 주셔서 고마워요.').first().waitFor()
      await page.getByRole('link', { name: '로그인' }).first().waitFor()
      await user.refresh()
      assert.isTrue(user.isGone)
      await lettersArrived(email, 1)
      assert.deepEqual(
        complaints.filter((each) => !each.startsWith('428 ')),
        []
      )
      await page.context().close()
    })

  test('nobody listens on while the answer to leaving takes its time', async ({
    assert,
    browser,
  }) => {
    clock.restore()
    const user = await person({ nickname: '느린작별', password: PASSWORD })
    const { page, complaints } = await enter(browser, user, { width: 360, height: 800 })
    const listening = page.waitForRequest('**/notifications/stream?**')
    await visit(page, '/settings/leave')
    await listening
    await page.route('**/settings/leave', async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      const response = await route.fetch({ maxRedirects: 0 })
      if (response.status() < 400) await setTimeout(BROWSER_COMES_BACK_MS + 1_000)
      await route.fulfill({ response })
    })
    await page.getByLabel('지워진 정보는 되돌릴 수 없다는 걸 확인했어요.').check()
    await page.getByRole('button', { name: '탈퇴하기' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '탈퇴하기' }).click()
    const again = page.getByRole('dialog', { name: '비밀번호를 한 번 더 확인할게요' })
    await again.getByLabel('비밀번호', { exact: true }).fill(PASSWORD)
    await page.keyboard.press('Enter')
    await page.getByText('탈퇴했어요. 그동안 함께해 주셔서 고마워요.').first().waitFor()
    assert.deepEqual(
      complaints.filter((each) => !each.startsWith('428 ')),
      []
    )
    await page.context().close()
  })

  test('who has a rental under way reads what has to end first, and gets there', async ({
    assert,
    browser,
  }) => {
    const guest = await person({ nickname: '아직못떠나', password: PASSWORD })
    const { reservation } = await paid({ guest })
    const { page, complaints } = await enter(browser, guest, { width: 360, height: 740 })
    await visit(page, '/settings/leave')
    await page.getByRole('heading', { name: '아직 탈퇴할 수 없어요' }).waitFor()
    assert.equal(await page.getByRole('button', { name: '탈퇴하기' }).count(), 0)
    assert.equal(await overflow(page), 0)
    assert.deepEqual(await seriousFindings(page), [])
    await page.getByRole('link', { name: '진행 중인 예약' }).click()
    await page.waitForURL(`**/reservations/${reservation.ulid}`)
    assert.deepEqual(complaints, [])
    await page.context().close()
  })
})
