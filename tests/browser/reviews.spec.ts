import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type { Page } from 'playwright'
import { seriousFindings } from '#tests/support/axe'
import { enter, overflow, visit } from '#tests/support/browser'
import { jpeg } from '#tests/support/pictures'
import { person, setTheScene } from '#tests/functional/reservations/support'
import { leave, returned } from '#tests/functional/reviews/support'

const WIDE = { width: 1280, height: 900 }
const PHONE = { width: 360, height: 740 }
const TEXT = '설명 그대로였어요. <b>텐트</b>가 깨끗하고 치기도 쉬웠어요.'

test.group('Reviews', (group) => {
  group.each.setup(() => {
    setTheScene()
    return leave
  })

  test('a guest writes with keyboard and photo, everybody reads, the guest deletes', async ({
    assert,
    browser,
  }) => {
    const guest = await person({ nickname: '주말여행자' })
    const host = await person({ nickname: '숲속캠퍼' })
    const { listing, reservation } = await returned({ guest, listing: { host } })
    await db.from('reservation_photos').where('reservation_id', reservation.id).delete()
    const asGuest = await enter(browser, guest, PHONE)
    const { page } = asGuest
    await visit(page, `/reservations/${reservation.ulid}`)

    await page.getByRole('button', { name: '후기 남기기' }).click()
    await page.getByText('장비 별점 항목을 채워 주세요.').waitFor()
    await score(page, '장비 상태가 설명과 같았나요?', 5)
    await page.getByText('장비 별점 항목을 채워 주세요.').waitFor({ state: 'detached' })
    await score(page, '친절했나요?', 4)
    await score(page, '답장이 빨랐나요?', 3)
    await page.getByLabel('후기', { exact: true }).fill(TEXT)
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'tent.jpg', mimeType: 'image/jpeg', buffer: await jpeg() })
    await page.getByRole('button', { name: '후기 남기기' }).click()
    await page.getByRole('heading', { name: '내 후기' }).waitFor()
    await visit(page, `/reservations/${reservation.ulid}`)
    assert.deepEqual(await seriousFindings(page), [])
    assert.equal(await overflow(page), 0)

    const asHost = await enter(browser, host, WIDE)
    await visit(asHost.page, `/listings/${listing.id}`)
    const review = asHost.page.getByRole('article', { name: '주말여행자 님의 후기' })
    assert.include(await review.textContent(), TEXT)
    await review.getByRole('img', { name: '후기 사진 1' }).waitFor()
    const summary = asHost.page.getByTestId('review-summary')
    await summary.getByText('최근 후기 1개를').waitFor()
    assert.include(await summary.textContent(), 'AI가 요약한 후기')
    assert.deepEqual(await seriousFindings(asHost.page), [])
    await visit(asHost.page, `/users/${host.id}`)
    await asHost.page.getByRole('article', { name: '주말여행자 님의 후기' }).waitFor()
    assert.deepEqual(await seriousFindings(asHost.page), [])

    await page.getByRole('button', { name: '후기 지우기' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '후기 지우기' }).click()
    await page.getByText('지운 후기예요').waitFor()
    await visit(asHost.page, `/listings/${listing.id}`)
    await asHost.page.getByText('아직 후기가 없어요').waitFor()
    assert.deepEqual([...asGuest.complaints, ...asHost.complaints], [])
    for (const each of [asGuest, asHost]) await each.page.context().close()
  })
})

/** Radio buttons: the first is entered, the others are reached with the arrow keys. */
async function score(page: Page, question: string, stars: number) {
  const field = page.getByRole('group', { name: question })
  await field.getByRole('radio').first().focus()
  await page.keyboard.press('Space')
  for (let star = 1; star < stars; star++) await page.keyboard.press('ArrowRight')
}
