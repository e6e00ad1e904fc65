import type { Page } from 'playwright'
import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import { PASSWORD } from '#database/factories/user_factory'
import { HOOK_EVENTS } from '#models/webhook_endpoint/events'
import WebhookEndpoint from '#models/webhook_endpoint'
import type User from '#models/user'
import clock from '#services/clock'
import { until } from '#tests/functional/scheduler/processes'
import { person, setTheScene, tidyUp } from '#tests/functional/reservations/support'
import { enter, visit } from '#tests/support/browser'

const PHONE = { width: 360, height: 640 }

/** Waits until the cursor is where something is wrong, and that can be seen. */
async function pointedTo(page: Page, label: string) {
  await until(() =>
    page.evaluate<boolean>(
      `(() => {
        const { activeElement: at } = document
        const { top, bottom } = at.getBoundingClientRect()
        const words = [...(at.labels ?? [])].map((each) => each.textContent.trim())
        return words.includes(${JSON.stringify(label)}) && top >= 0 && bottom <= innerHeight
      })()`
    )
  )
}

test.group('A form that is refused, on a phone', (group) => {
  let user: User

  group.each.setup(async () => {
    await limiter.clear()
    setTheScene()
    clock.restore()
    user = await person({ password: PASSWORD })
    return tidyUp
  })

  test('leads to the first field that is wrong', async ({ browser }) => {
    const { page } = await enter(browser, user, PHONE)
    await visit(page, '/settings/tokens')
    const submit = page.getByRole('button', { name: '토큰 만들기' })
    await submit.click()
    await pointedTo(page, '이름')
    await page.getByLabel('이름', { exact: true }).fill('스크립트')
    await submit.click()
    await pointedTo(page, '내 게시글과 달력 보기')
    await submit.click()
    await pointedTo(page, '내 게시글과 달력 보기')

    await visit(page, '/settings/webhooks')
    await page.getByRole('button', { name: '웹훅 만들기' }).click()
    await pointedTo(page, '받을 주소')
    await page.context().close()
  })

  test('does so in a dialog, too', async ({ browser }) => {
    const wanted = { url: 'https://hooks.example.com/', events: [...HOOK_EVENTS] }
    const added = await WebhookEndpoint.add(user, wanted)
    const { page } = await enter(browser, user, PHONE)
    await visit(page, `/settings/webhooks/${added === 'full' ? '' : added.endpoint.ulid}`)
    await page.getByRole('button', { name: '주소와 소식 바꾸기' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('받을 주소').fill('')
    await dialog.getByRole('button', { name: '바꾼 내용 저장' }).click()
    await pointedTo(page, '받을 주소')
    await page.context().close()
  })

  test('asks the device for no key while its name is missing', async ({ assert, browser }) => {
    const { page } = await enter(browser, user, PHONE)
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST') asked.push(new URL(request.url()).pathname)
    })
    await visit(page, '/settings/passkeys')
    await page.getByLabel('이름', { exact: true }).fill('  ')
    await page.getByRole('button', { name: '패스키 추가' }).click()
    await page.getByText('패스키 이름을 적어 주세요.').waitFor()
    await pointedTo(page, '이름')
    assert.deepEqual(asked, [])
    await page.context().close()
  })
})
