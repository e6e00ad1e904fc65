import type { Browser, Page } from 'playwright'
import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import { PASSWORD } from '#database/factories/user_factory'
import type User from '#models/user'
import clock from '#services/clock'
import { refresh } from '#services/settings/refreshing'
import { person, setTheScene, tidyUp } from '#tests/functional/reservations/support'
import { requirePasskeys } from '#tests/functional/passkeys/support'
import { seriousFindings } from '#tests/support/axe'
import { hydrated, overflow, visit, watch } from '#tests/support/browser'
import { emptyDatabase } from '#tests/support/empty_database'

/** Passkeys belong to a name: an address made of numbers has none. */
const ORIGIN = `http://localhost:${process.env.PORT}`
const WIDTHS = [360, 1280]

/** A window whose device keeps passkeys, and confirms each time that it is its owner. */
async function open(browser: Browser, width: number) {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    baseURL: ORIGIN,
  })
  const page = await context.newPage()
  const device = await context.newCDPSession(page)
  await device.send('WebAuthn.enable')
  const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  const agrees = (isUserVerified: boolean) =>
    device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
  return { context, page, agrees, ...watch(page) }
}

async function logIn(page: Page, { email }: User) {
  await visit(page, '/login')
  await page.getByLabel('이메일').fill(email)
  await page.getByLabel('비밀번호', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: '로그인', exact: true }).click()
}

async function addKey(page: Page, name: string) {
  await page.getByLabel('이름', { exact: true }).fill(name)
  await page.getByRole('button', { name: '패스키 추가' }).click()
}

async function typePassword(page: Page) {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('비밀번호', { exact: true }).fill(PASSWORD)
  await dialog.getByRole('button', { name: '확인하고 계속하기' }).click()
}

/** The focus guards beside a toast look like an obstacle to axe while it is shown. */
async function toastGone(page: Page, text: string) {
  await page.getByText(text, { exact: true }).last().waitFor({ state: 'detached', timeout: 20_000 })
}

/** What a step-up and a refused key answer is no fault of the page. */
const faults = (complaints: string[]) => complaints.filter((each) => !/^(428|422) /.test(each))

test.group('Passkeys in a browser', (group) => {
  group.each.setup(async () => {
    await limiter.clear()
    setTheScene()
    clock.restore()
    return async () => {
      await tidyUp()
      await emptyDatabase()
      await refresh()
    }
  })

  test('a moderator adds one {$self} pixels wide, shows it for what matters, and logs in with it')
    .with(WIDTHS)
    .run(async ({ assert, browser }, width) => {
      const user = await person({ nickname: '운영지기', role: 'moderator', password: PASSWORD })
      const { context, page, agrees, complaints } = await open(browser, width)
      const fits = async () => {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          await page.waitForSelector(colorScheme === 'dark' ? 'html.dark' : 'html:not(.dark)', {
            state: 'attached',
          })
          assert.equal(await overflow(page), 0)
          assert.deepEqual(await seriousFindings(page), [])
        }
        await page.emulateMedia({ colorScheme: 'light' })
      }
      await logIn(page, user)
      await page.waitForURL(`${ORIGIN}/`)
      await visit(page, '/admin')
      await page.getByText('패스키를 추가해 주세요').waitFor()
      await fits()
      await page.getByRole('link', { name: '패스키 추가하기' }).click()
      await page.getByText('아직 패스키가 없어요').waitFor()
      await hydrated(page)
      await fits()
      await addKey(page, '내 휴대폰')
      await typePassword(page)
      await page.getByText('내 휴대폰 패스키를 추가했어요.').first().waitFor()
      await page.getByText('아직 쓰지 않았어요').waitFor()
      await toastGone(page, '내 휴대폰 패스키를 추가했어요.')
      await fits()

      await addKey(page, '또 하나')
      await page.getByText('이 기기에는 이미 이 계정의 패스키가 있어요.').waitFor()

      await page.getByRole('button', { name: '내 휴대폰 이름 바꾸기' }).click()
      const renaming = page.getByRole('dialog')
      await renaming.getByLabel('이름', { exact: true }).fill('업무용 휴대폰')
      await renaming.getByRole('button', { name: '저장' }).click()
      await page.getByText('패스키 이름을 바꿨어요.').first().waitFor()

      await context.clearCookies()
      await logIn(page, user)
      await page.getByRole('heading', { name: '패스키로 확인해 주세요' }).waitFor()
      await hydrated(page)
      await fits()
      await agrees(false)
      await page.getByRole('button', { name: '패스키로 확인' }).click()
      await page.getByText('확인하지 못했어요.').waitFor()
      await fits()
      await visit(page, '/settings/profile')
      assert.include(page.url(), '/login')
      await agrees(true)
      await visit(page, '/login/passkey')
      await page.getByRole('button', { name: '패스키로 확인' }).click()
      await page.waitForURL(`${ORIGIN}/settings/profile`)

      await visit(page, '/settings/tokens')
      await page.getByText('이 일을 하기 전에 패스키로 본인인지 확인해요.').waitFor()
      await fits()
      await page.getByLabel('이름', { exact: true }).fill('사무실 노트북')
      await page.getByRole('checkbox', { name: '운영 통계와 게시글 검색 (MCP)' }).click()
      await page.getByRole('button', { name: '토큰 만들기' }).click()
      const dialog = page.getByRole('dialog', { name: '본인인지 한 번 더 확인할게요' })
      await dialog.getByRole('button', { name: '패스키로 확인' }).waitFor()
      await fits()
      await dialog.getByRole('button', { name: '패스키로 확인' }).click()
      await page.getByRole('heading', { name: '토큰을 만들었어요' }).waitFor()
      assert.deepEqual(faults(complaints), [])
      await context.close()
    })
    .timeout(180_000)

  test('an admin requires them, and a moderator without one adds theirs first', async ({
    assert,
    browser,
  }) => {
    const admin = await person({ nickname: '취밋지기', role: 'admin', password: PASSWORD })
    const { context, page, complaints } = await open(browser, 1280)
    await logIn(page, admin)
    await page.waitForURL(`${ORIGIN}/`)
    await visit(page, '/admin/settings')
    const change = page.getByRole('button', { name: '운영진은 패스키 필수 바꾸기' })
    const setting = page.getByRole('dialog', { name: '운영진은 패스키 필수' })
    await change.click()
    await setting.getByRole('switch').click()
    assert.deepEqual(await seriousFindings(page), [])
    await setting.getByRole('button', { name: '저장' }).click()
    await page.getByLabel('비밀번호', { exact: true }).fill(PASSWORD)
    await page.getByRole('button', { name: '확인하고 계속하기' }).click()
    await setting.getByText('내 패스키가 있어야 켤 수 있어요.').waitFor()

    await visit(page, '/settings/passkeys')
    await addKey(page, '관리자 열쇠')
    await page.getByText('관리자 열쇠 패스키를 추가했어요.').first().waitFor()
    await visit(page, '/admin/settings')
    await change.click()
    await setting.getByRole('switch').click()
    await setting.getByRole('button', { name: '저장' }).click()
    await page.getByText('설정을 바꿨어요.').first().waitFor()
    await page.getByText('켜짐').first().waitFor()
    assert.deepEqual(faults(complaints), [])
    await context.close()

    const moderator = await person({ nickname: '가람', role: 'moderator', password: PASSWORD })
    const desk = await open(browser, 360)
    await logIn(desk.page, moderator)
    await desk.page.waitForURL(`${ORIGIN}/`)
    await visit(desk.page, '/admin')
    await desk.page.getByText('관리 화면을 열려면 패스키가 필요해요').waitFor()
    assert.equal(await overflow(desk.page), 0)
    assert.deepEqual(await seriousFindings(desk.page), [])
    await addKey(desk.page, '내 휴대폰')
    await typePassword(desk.page)
    await desk.page.getByText('내 휴대폰 패스키를 추가했어요.').first().waitFor()
    await visit(desk.page, '/admin')
    assert.equal(desk.page.url(), `${ORIGIN}/admin`)
    assert.deepEqual(faults(desk.complaints), [])
    await desk.context.close()
  }).timeout(120_000)

  test('a moderator whose session is older than the key shows it', async ({ assert, browser }) => {
    const user = await person({ nickname: '나래', role: 'moderator', password: PASSWORD })
    const { context, page, complaints } = await open(browser, 360)
    await logIn(page, user)
    await page.waitForURL(`${ORIGIN}/`)
    const older = await context.cookies()
    await context.clearCookies()
    await logIn(page, user)
    await page.waitForURL(`${ORIGIN}/`)
    await visit(page, '/settings/passkeys')
    await addKey(page, '내 휴대폰')
    await typePassword(page)
    await page.getByText('내 휴대폰 패스키를 추가했어요.').first().waitFor()

    await context.clearCookies()
    await context.addCookies(older)
    await requirePasskeys(true)
    await visit(page, '/admin')
    await page.getByText('이 로그인에서는 아직 패스키를 확인하지 않았어요').waitFor()
    assert.equal(await page.getByRole('button', { name: '패스키 추가' }).count(), 0)
    assert.equal(await overflow(page), 0)
    assert.deepEqual(await seriousFindings(page), [])
    await page.getByRole('button', { name: '패스키로 확인' }).click()
    await page.waitForURL(`${ORIGIN}/admin`)
    assert.deepEqual(faults(complaints), [])
    await context.close()
  })
})
