import { test } from '@japa/runner'
import { PASSWORD } from '#database/factories/user_factory'
import { person, setTheScene, tidyUp } from '#tests/functional/reservations/support'
import { called, connected } from '#tests/functional/mcp/support'
import { seriousFindings } from '#tests/support/axe'
import { enter, overflow, visit } from '#tests/support/browser'
import clock from '#services/clock'

const WIDTHS = [360, 1280]
const PATH = '/settings/tokens'

test.group('API tokens in a browser', (group) => {
  group.each.setup(() => {
    setTheScene()
    clock.restore()
    return tidyUp
  })

  test('a moderator makes a token {$self} pixels wide, an assistant uses it, and it is revoked')
    .with(WIDTHS)
    .run(async ({ assert, browser }, width) => {
      const user = await person({ nickname: '운영지기', role: 'moderator', password: PASSWORD })
      const { page, complaints } = await enter(browser, user, { width, height: 800 })
      await visit(page, '/settings/profile')
      await page.getByRole('link', { name: 'API 토큰' }).click()
      await page.getByRole('heading', { level: 1, name: 'API 토큰' }).waitFor()
      await page.getByText('아직 토큰이 없어요').waitFor()

      await page.getByRole('button', { name: '토큰 만들기' }).click()
      await page.getByText('이름 항목을 채워 주세요.').waitFor()
      await page.getByLabel('이름').fill('사무실 노트북')
      await page.getByRole('checkbox', { name: '운영 통계와 게시글 검색 (MCP)' }).click()
      await page.getByRole('radio', { name: '90일' }).click()
      await page.getByLabel('지금 비밀번호').fill(PASSWORD)
      assert.equal(await overflow(page), 0)
      assert.deepEqual(await seriousFindings(page), [])
      await page.keyboard.press('Enter')

      await page.getByRole('heading', { name: '토큰을 만들었어요' }).waitFor()
      assert.equal(await focused(page), '토큰을 만들었어요')
      const secret = await page.getByLabel('토큰', { exact: true }).inputValue()
      assert.match(secret, /^cwm_/)
      await page.getByText('아직 쓰지 않았어요').waitFor()
      assert.equal(await overflow(page), 0)
      assert.deepEqual(await seriousFindings(page), [])
      const kept = await page.evaluate<string>('JSON.stringify(history.state)')
      assert.notInclude(kept, secret.split('.')[1])

      const client = await connected(secret)
      const answer = await called(client, 'search_listings', { limit: 1 })
      assert.isFalse(answer.isError)
      await client.close()

      await page.reload()
      await page.getByText('마지막 사용').waitFor()
      assert.equal(await page.getByText('토큰을 만들었어요').count(), 0)
      await page.emulateMedia({ colorScheme: 'dark' })
      await page.locator('html.dark').waitFor()
      assert.deepEqual(await seriousFindings(page), [])

      await page.getByRole('button', { name: '폐기' }).click()
      const dialog = page.getByRole('dialog', { name: '이 토큰을 폐기할까요?' })
      await dialog.getByText('사무실 노트북 토큰을 쓰는 프로그램은 바로 멈춰요.').waitFor()
      await dialog.getByRole('button', { name: '폐기' }).click()
      await page.getByText('아직 토큰이 없어요').waitFor()
      await assert.rejects(() => connected(secret))
      assert.deepEqual(complaints, [])
      await page.context().close()
    })

  test('somebody who is no moderator gives a token only what it needs', async ({
    assert,
    browser,
  }) => {
    const user = await person({ nickname: '숲속캠퍼', password: PASSWORD })
    const { page, complaints } = await enter(browser, user, { width: 360, height: 740 })
    await visit(page, PATH)
    assert.equal(await page.getByRole('checkbox').count(), 15)
    await page.getByText('비밀번호를 다시 묻지 않고 예약과 정산 소식을').waitFor()
    assert.equal(await page.getByRole('checkbox', { checked: true }).count(), 0)
    await page.getByLabel('이름').fill('예약 알림판')
    await page.getByRole('checkbox', { name: '예약과 영수증 보기' }).click()
    await page.getByLabel('지금 비밀번호').fill(PASSWORD)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '토큰을 만들었어요' }).waitFor()
    const token = await user.related('tokens').query().firstOrFail()
    assert.deepEqual(token.abilities, ['reservations:read'])
    assert.equal(await overflow(page), 0)
    assert.deepEqual(await seriousFindings(page), [])
    assert.deepEqual(complaints, [])
    await page.context().close()
  })
})

function focused(page: { evaluate: <T>(script: string) => Promise<T> }) {
  return page.evaluate<string>('document.activeElement.textContent.trim()')
}
