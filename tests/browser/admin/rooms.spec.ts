import { test } from '@japa/runner'
import { PASSWORD } from '#database/factories/user_factory'
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
