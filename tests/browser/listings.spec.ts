import { test } from '@japa/runner'
import type { Locator, Page } from 'playwright'
import db from '@adonisjs/lucid/services/db'
import { UserFactory } from '#database/factories/user_factory'
import { createListing } from '#database/factories/listing_factory'
import { storePhoto } from '#database/factories/stored_photo'
import Upload from '#models/upload'
import { seriousFindings } from '#tests/support/axe'
import { hydrated, overflow, watch } from '#tests/support/browser'
import { jpeg } from '#tests/support/pictures'

const WINDOWS = [360, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme }))
)

test.group('Gear for everybody', () => {
  test('browsing at {width} px, {colorScheme}: no obstacle, nor in its filters')
    .with(WINDOWS)
    .run(async ({ browserContext, assert }, { width, colorScheme }) => {
      const { category } = await pictured()
      const page = await browserContext.newPage()
      const seen = watch(page)
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 800 })
      await hydrated(await opened(page, `/listings?category=${category.slug}`))
      await page.getByRole('article').first().waitFor()
      assert.deepEqual(await seriousFindings(page), [])
      assert.equal(await overflow(page), 0)

      await page.getByRole('button', { name: width < 768 ? '필터' : '날짜' }).click()
      await settled(page.getByRole('button', { name: '다음 달' }))
      assert.deepEqual(await seriousFindings(page), [])
      assert.equal(await overflow(page), 0)
      assert.deepEqual(seen.complaints, [])
    })

  test('a listing at {width} px, {colorScheme}: no obstacle, nor in its calendar and photos')
    .with(WINDOWS)
    .run(async ({ browserContext, assert }, { width, colorScheme }) => {
      const listing = await pictured()
      const page = await browserContext.newPage()
      const seen = watch(page)
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 800 })
      await hydrated(await opened(page, `/listings/${listing.id}`))
      await page.getByRole('heading', { level: 1, name: listing.title }).waitFor()
      assert.deepEqual(await seriousFindings(page), [])
      assert.equal(await overflow(page), 0)

      await page.getByRole('button', { name: '사진 크게 보기 1/2' }).click()
      await settled(page.getByRole('dialog').getByRole('button', { name: '다음 사진' }))
      assert.deepEqual(await seriousFindings(page), [])
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })

      if (width < 1024)
        await page
          .getByRole('button', { name: /날짜를 골라 주세요/ })
          .first()
          .click()
      await settled(page.getByRole('button', { name: '다음 달' }))
      assert.deepEqual(await seriousFindings(page), [])
      assert.equal(await overflow(page), 0)
      assert.deepEqual(seen.complaints, [])
    })

  test('a photo is a blur until its size is made, and an open page shows it then', async ({
    browserContext,
    assert,
  }) => {
    const { id, title } = await pictured()
    await db.from('outbox_messages').where('topic', 'upload.stored').delete()
    const page = await browserContext.newPage()
    await hydrated(await opened(page, `/listings/${id}`))
    const photo = `button img[alt="${title}"]`
    const width = () => page.evaluate<number>(`document.querySelector('${photo}').naturalWidth`)
    const becomes = async (wanted: number) => {
      while ((await width()) !== wanted) await page.waitForTimeout(100)
      return wanted
    }
    assert.equal(await becomes(16), 16)
    const uploads = await Upload.query().whereIn(
      'id',
      db.from('listing_photos').where('listing_id', id).select('upload_id')
    )
    for (const upload of uploads) await upload.makeSizes()
    assert.equal(await becomes(640), 640)
  }).timeout(30_000)
})

/** There, and where it stays: what still fades in has less contrast than it will have. */
async function settled(part: Locator) {
  await part.waitFor()
  await part.page().evaluate(
    `Promise.allSettled(document.getAnimations()
      .filter(({ effect }) => effect.getComputedTiming().iterations !== Infinity)
      .map(({ finished }) => finished))`
  )
}

async function opened(page: Page, path: string) {
  await page.goto(path)
  return page
}

/** A listing with two photos that are really there. */
async function pictured() {
  const host = await UserFactory.create()
  const listing = await createListing({ hostId: host.id, title: `4인용 텐트 ${host.id}` })
  for (const position of [0, 1]) {
    const file = { name: 'tent.jpg', bytes: await jpeg() }
    const { id } = await storePhoto(host, 'listing', file)
    await listing.related('photos').create({ uploadId: id, position, isPrimary: position === 0 })
  }
  await listing.load('category')
  return listing
}
