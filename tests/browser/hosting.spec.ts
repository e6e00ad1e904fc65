import { test } from '@japa/runner'
import type { Page } from 'playwright'
import { UserFactory } from '#database/factories/user_factory'
import Listing from '#models/listing'
import makePhotoSizes from '#listeners/uploads/make_sizes'
import { seriousFindings } from '#tests/support/axe'
import { hydrated, overflow, watch } from '#tests/support/browser'
import { offered } from '#tests/functional/hosting/support'
import { emptyDatabase } from '#tests/support/empty_database'
import { fillListing, placesOf } from '#tests/support/listing_form'
import { jpeg, noted, picture } from '#tests/support/pictures'

const PHONE = { width: 360, height: 740 }

test.group('Hosting in a browser', (group) => {
  group.teardown(emptyDatabase)

  test('a host writes a listing with photos on a phone, in Korean', async ({
    visit,
    browserContext,
    assert,
  }) => {
    const host = await UserFactory.create()
    const places = await placesOf(host)
    await browserContext.loginAs(host)
    const page = await visit('/hosting/listings')
    await page.setViewportSize(PHONE)
    await hydrated(page)
    const seen = watch(page)

    await page.getByRole('link', { name: '첫 장비 올리기' }).click()
    await page.getByRole('heading', { level: 1, name: '장비 올리기' }).waitFor()
    assert.deepEqual(await seriousFindings(page), [])

    await page.getByRole('button', { name: '공개하기' }).click()
    await page.getByText('제목을 적어 주세요.').waitFor()
    await page.getByText('사진을 한 장 이상 올려 주세요.').waitFor()
    assert.deepEqual(await seriousFindings(page), [])

    await page.locator('input[type=file]').setInputFiles([
      { name: '앞.jpg', mimeType: 'image/jpeg', buffer: await noted().jpeg().toBuffer() },
      { name: '옆.png', mimeType: 'image/png', buffer: await picture().png().toBuffer() },
      { name: '글.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('사진이 아니에요') },
      { name: '뒤.jpg', mimeType: 'image/jpeg', buffer: await jpeg() },
    ])
    await page.getByText('‘글.jpg’ 파일은 올릴 수 없어요.').waitFor()
    await page.getByText('3 / 10장').waitFor()
    await page.getByRole('button', { name: '3번 사진을 앞으로' }).focus()
    await page.keyboard.press('Enter')
    await page.locator('[aria-label="2번 사진을 앞으로"]:focus').waitFor()
    await page.keyboard.press('Enter')
    await page.locator('[aria-label="1번 사진을 뒤로"]:focus').waitFor()
    await page.getByRole('button', { name: '2번 사진을 대표로' }).click()

    await fillListing(page, places)
    const preview = page.getByTestId('host-preview').filter({ visible: true })
    await preview.getByText('57,000원').waitFor()
    for (const complaint of ['제목을 적어 주세요.', '사진을 한 장 이상 올려 주세요.']) {
      assert.equal(await page.getByText(complaint).count(), 0, complaint)
    }
    await page.getByLabel('택배').last().check()
    await page.getByRole('button', { name: '공개하기' }).click()

    await page.getByText('택배로 돌려받을 주소를 적어 주세요.').waitFor()
    assert.equal(await page.getByLabel('제목').inputValue(), '4인용 거실형 텐트')
    assert.lengthOf(await page.getByRole('button', { name: /지우기$/ }).all(), 3)
    assert.equal(await overflow(page), 0)
    await page.getByLabel('우편번호').fill('04524')
    await page.getByLabel('주소', { exact: true }).fill('서울 중구 세종대로 110')
    await page.getByRole('button', { name: '공개하기' }).click()

    await page.getByText('게시글을 공개했어요.', { exact: true }).waitFor()
    await page.getByRole('heading', { name: '4인용 거실형 텐트' }).waitFor()
    assert.equal(await overflow(page), 0)
    await toastGone(page, '게시글을 공개했어요.')
    assert.deepEqual(await seriousFindings(page), [])
    const complaints = seen.complaints.filter((text) => !/422 .*\/uploads/.test(text))
    assert.deepEqual(complaints, [])

    const listing = await Listing.query()
      .where('host_id', host.id)
      .preload('photos', (photos) => photos.preload('upload'))
      .firstOrFail()
    assert.equal(listing.status, 'published')
    assert.deepEqual(
      listing.photos.map(({ upload, isPrimary }) => [upload.mime, isPrimary]),
      [
        ['image/jpeg', false],
        ['image/jpeg', true],
        ['image/png', false],
      ]
    )
    for (const { upload } of listing.photos) await makePhotoSizes({ uploadId: upload.id }, 0)
    const card = await page.request.get(`/photos/${listing.photos[0].upload.ulid}/card`)
    assert.equal(card.headers()['content-type'], 'image/webp')
  })

  test('of two tabs the second keeps what was typed and may save over the first', async ({
    visit,
    browserContext,
    assert,
  }) => {
    const host = await UserFactory.create()
    const listing = await offered(host)
    await browserContext.loginAs(host)
    const page = await visit(`/hosting/listings/${listing.id}/edit`)
    await hydrated(page)
    await page.getByLabel('제목').fill('두 번째 창의 제목')
    await listing.pause()
    await page.getByRole('button', { name: '저장하기' }).click()

    await page.getByText('다른 창에서 이 게시글이 먼저 바뀌었어요').waitFor()
    await page.getByText('다른 점: 제목.').waitFor()
    assert.equal(await page.getByLabel('제목').inputValue(), '두 번째 창의 제목')
    await page.getByRole('button', { name: '내 내용으로 저장하기' }).click()
    await page.getByText('바뀐 내용을 저장했어요.', { exact: true }).waitFor()
    await listing.refresh()
    assert.equal(listing.title, '두 번째 창의 제목')
    assert.equal(listing.status, 'paused')
  })

  test('a host blocks days and gives them back', async ({ visit, browserContext, assert }) => {
    const host = await UserFactory.create()
    const listing = await offered(host, { quantity: 2 })
    await browserContext.loginAs(host)
    const page = await visit(`/hosting/listings/${listing.id}/calendar`)
    await page.setViewportSize(PHONE)
    await hydrated(page)
    const seen = watch(page)
    const day = await page.locator('[aria-current=date] .sr-only').textContent()
    assert.isNotNull(day)

    const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Seoul' })
    await page.getByLabel('시작하는 날').fill(today)
    await page.getByLabel('끝나는 날').fill(today)
    await page.getByRole('button', { name: '이 기간 막기' }).click()
    await page.getByText('이 기간에는 예약을 받지 않아요.', { exact: true }).waitFor()
    assert.lengthOf(await page.locator('td[data-kind=block]').all(), 2)
    assert.equal(await overflow(page), 0)
    await toastGone(page, '이 기간에는 예약을 받지 않아요.')
    assert.deepEqual(await seriousFindings(page), [])

    await page.getByRole('button', { name: /풀기$/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: '풀기' }).click()
    await page.getByText('막은 기간을 풀었어요.', { exact: true }).waitFor()
    assert.lengthOf(await page.locator('td[data-kind=block]').all(), 0)
    assert.deepEqual(seen.complaints, [])
  })
})

/** The focus guards beside a toast look like an obstacle to axe while it is shown. */
async function toastGone(page: Page, text: string) {
  await page.getByText(text, { exact: true }).last().waitFor({ state: 'detached', timeout: 15_000 })
}
