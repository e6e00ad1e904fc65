import { test } from '@japa/runner'
import { seriousFindings } from '#tests/support/axe'
import { enter, overflow, visit } from '#tests/support/browser'
import { emptyDatabase } from '#tests/support/empty_database'
import { person } from '#tests/functional/reservations/support'

const WIDE = { width: 1280, height: 900 }
const PHONE = { width: 360, height: 740 }

test.group('Back office: lists', (group) => {
  group.each.setup(() => emptyDatabase)

  for (const [name, size] of Object.entries({ phone: PHONE, desk: WIDE })) {
    for (const mode of ['light', 'dark'] as const) {
      test(`people are looked up on a ${name}, ${mode}`, async ({ assert, browser }) => {
        const admin = await person({ role: 'admin', nickname: '취밋지기' })
        for (const nickname of ['숲속캠퍼', '주말여행자', '산들바람']) await person({ nickname })
        const { page, complaints } = await enter(browser, admin, size)
        await page.emulateMedia({ colorScheme: mode })
        await visit(page, '/admin/users')
        await page.waitForSelector(mode === 'dark' ? 'html.dark' : 'html:not(.dark)', {
          state: 'attached',
        })
        await page.getByRole('link', { name: '숲속캠퍼' }).waitFor()
        assert.deepEqual(await seriousFindings(page), [])
        assert.equal(await overflow(page), 0)
        await page.getByRole('searchbox').fill('여행')
        await page.keyboard.press('Enter')
        await page.waitForURL('**/admin/users?q=*')
        await page.getByText('1건').waitFor()
        assert.deepEqual(complaints, [])
      })
    }
  }

  test('are gone through by keyboard alone', async ({ assert, browser }) => {
    const admin = await person({ role: 'admin', nickname: '가람' })
    await person({ nickname: '나래' })
    await person({ nickname: '다솜' })
    const { page, complaints } = await enter(browser, admin, WIDE)
    await visit(page, '/admin/users?sort=nickname')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    const focused = () => page.evaluate<string>('document.activeElement.textContent.trim()')
    assert.equal(await focused(), '나래')
    await page.keyboard.press('k')
    assert.equal(await focused(), '가람')
    await page.keyboard.press('/')
    await page.keyboard.type('다솜')
    await page.keyboard.press('Enter')
    await page.getByText('1건').waitFor()
    await page.keyboard.press('Control+k')
    const palette = page.getByRole('dialog')
    await palette.getByPlaceholder('메뉴와 회원, 예약 번호 찾기').fill('한눈에')
    await palette.getByRole('option', { name: '한눈에 보기' }).waitFor()
    assert.deepEqual(await seriousFindings(page), [])
    await page.keyboard.press('Escape')
    await page.getByRole('main').focus()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: '단축키' }).waitFor()
    assert.deepEqual(await seriousFindings(page), [])
    assert.deepEqual(complaints, [])
  })

  test('words that were typed are kept when a filter is picked', async ({ assert, browser }) => {
    const admin = await person({ role: 'admin', nickname: '가람' })
    await person({ nickname: '가람솔' })
    await person({ nickname: '나래' })
    const { page, complaints } = await enter(browser, admin, WIDE)
    await visit(page, '/admin/users')
    await page.getByRole('searchbox').fill('가람')
    await page.getByRole('combobox', { name: '역할' }).click()
    await page.getByRole('option', { name: '회원', exact: true }).click()
    await page.getByText('1건').waitFor()
    assert.equal(new URL(page.url()).searchParams.get('q'), '가람')
    await visit(page, '/admin/cases')
    await page.getByRole('searchbox').fill('텐트')
    await page.getByRole('combobox', { name: '까닭' }).click()
    await page.getByRole('option').nth(1).click()
    await page.waitForURL('**/admin/cases?*reason=*')
    assert.equal(new URL(page.url()).searchParams.get('q'), '텐트')
    assert.deepEqual(complaints, [])
  })
})
