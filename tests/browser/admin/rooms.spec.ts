import { readFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import { PASSWORD } from '#database/factories/user_factory'
import appMode from '#config/mode'
import Category from '#models/category'
import Setting from '#models/setting'
import { refresh } from '#services/settings/refreshing'
import { someCategories, someRegions } from '#tests/functional/listings/support'
import { earned } from '#tests/functional/payouts/support'
import { person, setTheScene } from '#tests/functional/reservations/support'
import { seriousFindings } from '#tests/support/axe'
import { enter, overflow, visit } from '#tests/support/browser'
import { emptyDatabase } from '#tests/support/empty_database'

const WIDE = { width: 1280, height: 900 }
const PHONE = { width: 360, height: 740 }
const ROOMS = [
  'settings',
  'audit',
  'jobs',
  'queue',
  'violations',
  'payments',
  'refunds',
  'payouts',
  'categories',
  'regions',
  'ai',
]

async function names(parentId: number) {
  const nodes = await Category.query().where('parent_id', parentId).orderBy('position')
  return nodes.map(({ name }) => name)
}

test.group('Back office: rooms', (group) => {
  group.each.setup(() => {
    setTheScene()
    Category.forgetTree()
    return async () => {
      await emptyDatabase()
      await refresh()
    }
  })

  for (const [name, size] of Object.entries({ phone: PHONE, desk: WIDE })) {
    test(`each is there on a ${name}`, async ({ assert, browser }) => {
      await someCategories()
      await someRegions()
      await earned()
      const admin = await person({ role: 'admin', nickname: '취밋지기' })
      await Setting.change('platformFeeBps', 300, { by: admin, seen: 0, reason: '봄맞이' })
      const { page, complaints } = await enter(browser, admin, size)
      for (const room of ROOMS) {
        for (const mode of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme: mode })
          await visit(page, `/admin/${room}`)
          assert.deepEqual(await seriousFindings(page), [], `${room} ${mode}`)
          assert.equal(await overflow(page), 0, room)
        }
      }
      assert.deepEqual(complaints, [])
    }).timeout(180_000)
  }

  test('categories are put in order by keyboard and by drag', async ({ assert, browser }) => {
    const { camping, music } = await someCategories()
    const admin = await person({ role: 'admin' })
    const { page, complaints } = await enter(browser, admin, WIDE)
    await visit(page, '/admin/categories')
    const handle = (name: string) => page.getByRole('button', { name: `${name} 옮기기` })
    await handle('랜턴').focus()
    await page.keyboard.press('Alt+ArrowUp')
    await page.getByText('옮겼어요.').first().waitFor()
    assert.deepEqual(await names(camping.id), ['랜턴', '텐트'])
    await page.waitForFunction("document.activeElement?.ariaLabel?.startsWith('랜턴')")
    const isPlaced = page.waitForResponse((answer) => answer.url().endsWith('/place'))
    await handle('텐트').dragTo(handle('기타'))
    await isPlaced
    assert.deepEqual(await names(music.id), ['텐트', '기타'])
    assert.deepEqual(complaints, [])
  })

  test('quick presses are all counted, and a dialog gives the focus back', async ({
    assert,
    browser,
  }) => {
    const { camping, tents } = await someCategories()
    for (const [at, name] of ['의자', '타프', '화로'].entries()) {
      const slug = `more-${at}`
      await Category.create({
        parentId: camping.id,
        slug,
        name,
        nameEn: slug,
        position: tents.position + 100 + at,
      })
    }
    const admin = await person({ role: 'admin' })
    const { page, complaints } = await enter(browser, admin, WIDE)
    await visit(page, '/admin/categories')
    await page.getByRole('button', { name: '텐트 옮기기' }).focus()
    for (let press = 0; press < 3; press++) await page.keyboard.press('Alt+ArrowDown')
    const order = ['랜턴', '의자', '타프', '텐트', '화로']
    let found: string[] = []
    for (let tries = 0; tries < 50 && found[3] !== '텐트'; tries++) {
      await page.waitForTimeout(100)
      found = await names(camping.id)
    }
    assert.deepEqual(found, order)
    await page.locator('[aria-label^="텐트 옮기기"]:focus').waitFor()
    await page.getByRole('button', { name: '텐트 더 보기' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: '이름 바꾸기' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.locator('input:focus').waitFor()
    assert.equal(await page.evaluate('document.activeElement.value'), tents.name)
    await page.keyboard.press('Escape')
    await page.locator('[aria-label="텐트 더 보기"]:focus').waitFor()
    assert.deepEqual(complaints, [])
  })

  test('a category is merged after a choice that shows its level only', async ({
    assert,
    browser,
  }) => {
    const { lamps, tents } = await someCategories()
    const admin = await person({ role: 'admin' })
    const { page, complaints } = await enter(browser, admin, WIDE)
    await visit(page, '/admin/categories')
    await page.getByRole('button', { name: '랜턴 더 보기' }).click()
    await page.getByRole('menuitem', { name: '합치기' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('어디와').click()
    await page.getByRole('option', { name: '캠핑 > 텐트' }).waitFor()
    assert.equal(await page.getByRole('option', { name: '음악', exact: true }).count(), 0)
    await page.getByRole('option', { name: '캠핑 > 텐트' }).click()
    assert.deepEqual(await seriousFindings(page), [])
    await dialog.getByRole('button', { name: '합치기' }).click()
    await page.getByText('합쳤어요.').first().waitFor()
    assert.isNull(await Category.find(lamps.id))
    assert.isNotNull(await Category.find(tents.id))
    assert.deepEqual(complaints, [])
  })

  test('a payout is held and released after a question, its codes in words', async ({
    assert,
    browser,
  }) => {
    const { payout } = await earned()
    await payout.merge({ status: 'waiting_operator', lastError: 'ACCOUNT_CLOSED' }).save()
    const admin = await person({ role: 'admin', password: PASSWORD })
    const { page } = await enter(browser, admin, WIDE)
    await visit(page, '/admin/payouts')
    await page.getByText('해지된 계좌예요 (ACCOUNT_CLOSED)').waitFor()
    await page.getByRole('button', { name: /정산 보류$/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('풀 때까지 멈춰 둬요').waitFor()
    assert.deepEqual(await seriousFindings(page), [])
    await payout.refresh()
    assert.equal(payout.status, 'waiting_operator')
    await dialog.getByRole('button', { name: '보류', exact: true }).click()
    await page.locator('input[type=password]').fill(PASSWORD)
    await page.keyboard.press('Enter')
    await page.getByText('정산을 보류했어요.').first().waitFor()
    await payout.refresh()
    assert.equal(payout.status, 'held')
    await page.getByRole('button', { name: /보류 풀기$/ }).click()
    await dialog.getByRole('button', { name: '취소' }).click()
    await payout.refresh()
    assert.equal(payout.status, 'held')
  })

  test('says that payments are for trying, also while nobody can be recognised', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const real = appMode.warnsOfSandboxPayments
    appMode.warnsOfSandboxPayments = true
    cleanup(() => void (appMode.warnsOfSandboxPayments = real))
    await earned()
    const admin = await person({ role: 'admin' })
    const { page } = await enter(browser, admin, PHONE)
    await visit(page, '/admin/payouts')
    const banner = page.getByText('지금은 시험 결제로 운영해요.')
    await banner.waitFor()
    const room = page.locator('#main')
    const { y, height } = (await room.boundingBox())!
    assert.isAbove(y, 0)
    assert.equal(y + height, PHONE.height)
    assert.deepEqual(await seriousFindings(page), [])
    assert.equal(await overflow(page), 0)
    await page.route(/\/admin\/payouts\?/, async (route) => {
      const answer = await route.fetch()
      const told = await answer.json()
      const props = { ...told.props, isDegraded: true }
      await route.fulfill({ response: answer, json: { ...told, props } })
    })
    await page.getByRole('link', { name: '금액 순으로 정렬' }).click()
    await page.getByText('지금은 로그인 상태를 확인할 수 없어요.').waitFor()
    await banner.waitFor()
  })

  test('a file for the bank is saved after the password was given again', async ({
    assert,
    browser,
  }) => {
    await earned()
    const admin = await person({ role: 'admin', password: PASSWORD })
    const { page } = await enter(browser, admin, WIDE)
    await visit(page, '/admin/payouts')
    await page.getByRole('button', { name: '이체 파일' }).click()
    await page.getByText('계좌 번호와 함께').waitFor()
    assert.deepEqual(await seriousFindings(page), [])
    await page.getByRole('button', { name: '파일 받기' }).click()
    await page.locator('input[type=password]').fill(PASSWORD)
    const saving = page.waitForEvent('download')
    await page.keyboard.press('Enter')
    const saved = await saving
    assert.match(saved.suggestedFilename(), /^chwimeet-transfers-\w{26}\.csv$/)
    assert.match(await readFile(await saved.path(), 'utf8'), /^\uFEFF"088","110123456789",9500,/)
    await page.getByText('파일을 저장했어요.').first().waitFor()
  })

  test('a setting is set after the password was given again', async ({ assert, browser }) => {
    const admin = await person({ role: 'admin', password: PASSWORD })
    const { page } = await enter(browser, admin, WIDE)
    await visit(page, '/admin/settings')
    await page.getByRole('button', { name: '플랫폼 수수료 바꾸기' }).click()
    const dialog = page.getByRole('dialog', { name: '플랫폼 수수료' })
    const share = dialog.getByLabel('비율(%)')
    assert.equal(await share.inputValue(), '5')
    await share.fill('30.01')
    await dialog.getByRole('button', { name: '저장' }).click()
    await dialog.getByText('0%부터 30%까지, 소수점').waitFor()
    await share.fill('2.5')
    assert.deepEqual(await seriousFindings(page), [])
    await dialog.getByRole('button', { name: '저장' }).click()
    await page.locator('input[type=password]').fill(PASSWORD)
    await page.keyboard.press('Enter')
    await page.getByText('설정을 바꿨어요.').first().waitFor()
    await page.getByText('2.5%').first().waitFor()
    const { value } = await Setting.findOrFail('platformFeeBps')
    assert.equal(value, 250)
  })
})
