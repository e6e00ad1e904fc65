import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import { PASSWORD } from '#database/factories/user_factory'
import User from '#models/user'
import clock from '#services/clock'
import { seriousFindings } from '#tests/support/axe'
import { hydrated, overflow, watch } from '#tests/support/browser'
import { KakaoStub, withEmail } from '#tests/support/kakao_stub'
import { codeIn, lettersArrived, lastLetterTo } from '#tests/support/letters'
import { person, setTheScene, tidyUp } from '#tests/functional/reservations/support'

const ORIGIN = `http://127.0.0.1:${process.env.PORT}`
let stub: KakaoStub

test.group('Kakao in a browser', (group) => {
  group.each.setup(async () => {
    await limiter.clear()
    setTheScene()
    clock.restore()
    stub = await KakaoStub.start()
    stub.use(`${ORIGIN}/auth/kakao/return`)
    return async () => {
      await stub.close()
      await tidyUp()
    }
  })

  test(
    'a newcomer says no, then yes, signs up without a password {$self} pixels wide, and confirms by mail what matters'
  )
    .with([360, 1280])
    .run(async ({ assert, browser }, width) => {
      const email = `kakao-${width}-${Date.now()}@newcomer.test`
      stub.person = withEmail(7_000_000_000 + width, email)
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        locale: 'ko-KR',
        baseURL: ORIGIN,
      })
      const page = await context.newPage()
      const { complaints } = watch(page)
      const fits = async () => {
        assert.equal(await overflow(page), 0)
        assert.deepEqual(await seriousFindings(page), [])
      }
      await page.goto('/login')
      await hydrated(page)
      await fits()
      await page.getByRole('link', { name: '카카오로 시작하기' }).click()
      await page.getByRole('link', { name: '취소' }).click()
      await page.getByText('카카오 로그인을 취소했어요.').first().waitFor()

      await page.getByRole('link', { name: '카카오로 시작하기' }).click()
      await page.getByRole('link', { name: '동의하고 계속하기' }).click()
      await page.getByRole('heading', { name: '거의 다 됐어요' }).waitFor()
      await hydrated(page)
      assert.equal(await page.getByLabel('비밀번호', { exact: true }).count(), 0)
      await fits()
      await page.getByLabel('닉네임').fill(`카카오${Date.now().toString(36)}`)
      await page.getByLabel('이용약관에 동의해요').check()
      await page.getByLabel('개인정보 처리방침에 동의해요').check()
      await page.getByRole('button', { name: '가입하고 시작하기' }).click()
      await page.getByText('반가워요!').first().waitFor()
      const user = await User.findByOrFail('email', email)
      assert.isNull(user.password)

      await page.goto('/settings/kakao')
      await hydrated(page)
      await page.getByText('카카오가 유일한 로그인 방법이에요').waitFor()
      await fits()
      await page.emulateMedia({ colorScheme: 'dark' })
      await page.locator('html.dark').waitFor()
      await fits()
      await page.getByRole('link', { name: '비밀번호 만들기' }).click()
      await page.getByText('아직 비밀번호가 없어요').waitFor()
      await fits()

      assert.deepEqual(complaints, [])
      await context.close()
    })

  test('somebody with an account is asked to log in, asked again, shows the password, and comes in by Kakao', async ({
    assert,
    browser,
  }) => {
    const user = await person({ nickname: '카톡이웃', password: PASSWORD })
    stub.person = withEmail(7_500_000_001, user.email)
    const context = await browser.newContext({ locale: 'ko-KR', baseURL: ORIGIN })
    const page = await context.newPage()
    const { complaints } = watch(page)
    const throughKakao = async () => {
      await page.goto('/login')
      await hydrated(page)
      await page.getByRole('link', { name: '카카오로 시작하기' }).click()
      await page.getByRole('link', { name: '동의하고 계속하기' }).click()
    }
    await throughKakao()
    await page.getByText('이 이메일로 가입한 계정이 있어요').first().waitFor()
    await hydrated(page)
    await page.getByLabel('이메일').fill(user.email)
    await page.getByLabel('비밀번호', { exact: true }).fill(PASSWORD)
    await page.getByRole('button', { name: '로그인', exact: true }).click()
    await page.getByText('방금 확인한 카카오 계정을 연결할까요?').waitFor()
    assert.deepEqual(await seriousFindings(page), [])
    await page.getByRole('button', { name: '연결하기' }).click()
    const dialog = page.getByRole('dialog', { name: '비밀번호를 한 번 더 확인할게요' })
    await dialog.getByLabel('비밀번호', { exact: true }).fill(PASSWORD)
    await dialog.getByRole('button', { name: '확인하고 계속하기' }).click()
    await page.getByText('카카오 계정이 연결돼 있어요').waitFor()
    await page.reload()
    await hydrated(page)
    await page.getByText('카카오 계정이 연결돼 있어요').waitFor()
    assert.deepEqual(await seriousFindings(page), [])

    await context.clearCookies()
    await throughKakao()
    await page.waitForURL(`${ORIGIN}/`)
    await page.goto('/settings/profile')
    await page.getByRole('heading', { level: 1, name: '프로필' }).waitFor()

    await user.merge({ password: null }).save()
    await page.goto('/settings/bank-account')
    await hydrated(page)
    await page.getByRole('button', { name: '코드 받기' }).click()
    await page.getByText('메일로 코드를 보냈어요.').waitFor()
    const typed = await page.evaluate<string>('document.activeElement.autocomplete')
    assert.equal(typed, 'one-time-code')
    await lettersArrived(user.email, 2)
    assert.lengthOf(codeIn(await lastLetterTo(user.email)), 6)
    assert.deepEqual(await seriousFindings(page), [])
    assert.deepEqual(
      complaints.filter((each) => !each.startsWith('428 ')),
      []
    )
    await context.close()
  })
})
