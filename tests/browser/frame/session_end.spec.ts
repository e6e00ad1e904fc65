import { test } from '@japa/runner'
import type { Page } from 'playwright'
import { PASSWORD, UserFactory } from '#database/factories/user_factory'
import Category from '#models/category'
import Listing from '#models/listing'
import type User from '#models/user'
import { seriousFindings } from '#tests/support/axe'
import { choose, hydrated, overflow } from '#tests/support/browser'
import { leafCategory } from '#tests/functional/hosting/support'

const TITLE = '4인용 거실형 텐트'
const SAVED = '임시 저장했어요. 내 게시글에서 이어서 쓸 수 있어요.'

test.group('A session that ends while somebody writes', () => {
  for (const how of ['forgotten by the browser', 'ended elsewhere']) {
    test(`${how}: what was typed waits for the sign-in and is then sent`, async ({
      visit,
      browserContext,
      assert,
    }) => {
      const host = await UserFactory.create()
      await browserContext.loginAs(host)
      const category = await leafCategory()
      const page = await hydrated(await visit('/listings/create'))
      await page.setViewportSize({ width: 360, height: 740 })
      await write(page, category)
      if (how === 'ended elsewhere') await endSessionsOf(host)
      else await browserContext.clearCookies()

      await page.getByRole('button', { name: '임시 저장' }).click()
      const question = page.getByRole('dialog', { name: '다시 로그인해 주세요' })
      await question.waitFor()
      assert.deepEqual(await seriousFindings(page), [])
      assert.equal(await overflow(page), 0)
      await question.getByRole('button', { name: '로그인했어요, 이어서 보내기' }).click()
      await question.getByText('아직 로그인되지 않았어요.').waitFor()

      const opened = page.waitForEvent('popup')
      await question.getByRole('link', { name: '새 창에서 로그인하기' }).click()
      await logIn(await opened, host)
      await question.getByRole('button', { name: '로그인했어요, 이어서 보내기' }).click()

      await page.getByText(SAVED, { exact: true }).waitFor()
      const { title } = await Listing.query().where('host_id', host.id).firstOrFail()
      assert.equal(title, TITLE)
    })
  }

  test('somebody who does not sign in keeps what they typed, and may sign in later', async ({
    visit,
    browserContext,
    assert,
  }) => {
    await browserContext.loginAs(await UserFactory.create())
    const page = await hydrated(await visit('/listings/create'))
    await page.getByLabel('제목').fill(TITLE)
    await browserContext.clearCookies()
    await page.getByRole('button', { name: '임시 저장' }).click()
    await page.getByRole('button', { name: '취소' }).click()

    await page.getByText('로그인이 필요해요.', { exact: false }).first().waitFor()
    assert.equal(await page.getByLabel('제목').inputValue(), TITLE)
    await page.getByRole('button', { name: '임시 저장' }).click()
    await page.getByRole('dialog', { name: '다시 로그인해 주세요' }).waitFor()
  })

  test('a token that is no longer good costs nobody a second press', async ({
    visit,
    browserContext,
  }) => {
    await browserContext.loginAs(await UserFactory.create())
    const category = await leafCategory()
    const page = await hydrated(await visit('/listings/create'))
    await write(page, category)
    await page.evaluate("document.cookie = 'XSRF-TOKEN=stale; path=/'")
    await page.getByRole('button', { name: '임시 저장' }).click()
    await page.getByText(SAVED, { exact: true }).waitFor()
  })

  test('without a connection the page stays and says so', async ({
    visit,
    browserContext,
    assert,
  }) => {
    await browserContext.loginAs(await UserFactory.create())
    const page = await hydrated(await visit('/listings/create'))
    await page.getByLabel('제목').fill(TITLE)
    await browserContext.setOffline(true)
    await page.getByRole('button', { name: '임시 저장' }).click()
    await page.getByText('연결하지 못했어요.', { exact: false }).first().waitFor()
    assert.equal(await page.getByLabel('제목').inputValue(), TITLE)
  })
})

async function write(page: Page, { name, parentId }: Category) {
  const parent = await Category.findOrFail(parentId)
  await page.getByLabel('제목').fill(TITLE)
  await choose(page, '카테고리', parent.name)
  await choose(page, '세부 카테고리', name)
}

async function endSessionsOf(person: User) {
  await person.merge({ sessionEpoch: person.sessionEpoch + 1 }).save()
}

async function logIn(page: Page, { email }: User) {
  await hydrated(page)
  await page.getByLabel('이메일').fill(email)
  await page.getByLabel('비밀번호', { exact: true }).fill(PASSWORD)
  await page.getByRole('main').getByRole('button', { name: '로그인', exact: true }).click()
  await page.waitForURL('/')
  await page.close()
}
