import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import User from '#models/user'
import { codeIn, lettersArrived, linkIn } from '#tests/support/letters'
import { seriousFindings } from '#tests/support/axe'

test.group('Sign-up in a browser', (group) => {
  group.each.setup(() => limiter.clear())

  test('a newcomer signs up in Korean through the mailbox, logs out, and resets the password', async ({
    assert,
    visit,
  }) => {
    const name = `등산${Date.now().toString(36)}`
    const email = `${Date.now()}@newcomer.test`
    const page = await visit('/')
    const settled = () => page.waitForSelector('html[data-hydrated]')
    const letter = async (number: number) => {
      await lettersArrived(email, number)
      const mailbox = await page.context().newPage()
      await mailbox.goto('/dev/mailbox')
      await mailbox.getByRole('link', { name: email }).first().click()
      const text = await mailbox.getByTestId('letter-text').textContent()
      await mailbox.close()
      return text ?? ''
    }
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))

    await page.goto('/sign-up')
    await settled()
    assert.isEmpty(await seriousFindings(page))
    await page.getByLabel('이메일').fill('이건 이메일이 아니에요')
    await page.getByRole('button', { name: '확인 코드 받기' }).click()
    await page.getByText('이메일 주소를 다시 확인해 주세요.').waitFor()
    assert.equal(await page.getByLabel('이메일').inputValue(), '이건 이메일이 아니에요')
    await page.getByLabel('이메일').fill(email)
    await page.getByRole('button', { name: '확인 코드 받기' }).click()

    await page.getByRole('heading', { name: '메일로 받은 코드를 넣어 주세요' }).waitFor()
    assert.isEmpty(await seriousFindings(page))
    const code = codeIn(await letter(1))
    await page.getByLabel('확인 코드').fill(code === '111111' ? '222222' : '111111')
    await page.getByRole('button', { name: '확인', exact: true }).click()
    await page.getByText('코드가 맞지 않아요.').waitFor()
    await page.getByLabel('확인 코드').fill(code)
    await page.getByRole('button', { name: '확인', exact: true }).click()

    await page.getByRole('heading', { name: '거의 다 됐어요' }).waitFor()
    assert.isEmpty(await seriousFindings(page))
    await page.getByLabel('비밀번호', { exact: true }).fill('password1234')
    await page.getByLabel('닉네임').fill(name)
    await page.getByLabel('이용약관에 동의해요').check()
    await page.getByRole('button', { name: '가입하고 시작하기' }).click()
    await page.getByText('짐작하기 쉬운 비밀번호예요.').waitFor()
    await page.getByText('개인정보 처리방침에 동의해 주세요.').waitFor()
    assert.equal(await page.getByLabel('닉네임').inputValue(), name)
    await page.getByLabel('비밀번호', { exact: true }).fill('능선 너머 첫 햇살')
    await page.getByLabel('개인정보 처리방침에 동의해요').check()
    await page.getByRole('button', { name: '가입하고 시작하기' }).click()
    await page.getByText(`${name}님, 반가워요!`).first().waitFor()
    assert.isNotNull(await User.findBy('nickname', name))

    await page.getByRole('button', { name: new RegExp(name) }).click()
    await page.getByRole('menuitem', { name: '로그아웃' }).click()
    await page.getByText('로그아웃했어요.').first().waitFor()

    await page.goto('/password-reset')
    await settled()
    await page.getByLabel('이메일').fill(email)
    await page.getByRole('button', { name: '링크 받기' }).click()
    await page.getByRole('heading', { name: '메일을 확인해 주세요' }).waitFor()
    await page.goto(linkIn(await letter(2)))
    await settled()
    await page.getByLabel('새 비밀번호').fill('바람 없는 저녁의 호수')
    await page.getByRole('button', { name: '비밀번호 바꾸기' }).click()

    await page.getByRole('heading', { name: '로그인' }).waitFor()
    await page.getByLabel('이메일').fill(email)
    await page.getByLabel('비밀번호', { exact: true }).fill('바람 없는 저녁의 호수')
    await page.getByRole('main').getByRole('button', { name: '로그인' }).click()
    await page.getByRole('button', { name: new RegExp(name) }).waitFor()
    assert.isEmpty(faults)
  })

  test('a password is hidden until it is asked for, and can be pasted', async ({
    assert,
    visit,
  }) => {
    const page = await visit('/login')
    await page.waitForSelector('html[data-hydrated]')
    const field = page.getByLabel('비밀번호', { exact: true })
    assert.equal(await field.getAttribute('type'), 'password')
    assert.equal(await field.getAttribute('autocomplete'), 'current-password')
    await field.focus()
    const isPasted = await page.evaluate<boolean>(
      `document.activeElement.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true }))`
    )
    assert.isTrue(isPasted, 'nothing stops a paste')
    await field.fill('능선 너머 첫 햇살')
    await page.getByRole('button', { name: '비밀번호 보기' }).click()
    assert.equal(await field.getAttribute('type'), 'text')
    assert.equal(await field.inputValue(), '능선 너머 첫 햇살')
    await page.getByRole('button', { name: '비밀번호 가리기' }).click()
    assert.equal(await field.getAttribute('type'), 'password')
  })
})
