import sharp from 'sharp'
import { test } from '@japa/runner'
import type { Page } from 'playwright'
import { PASSWORD, UserFactory } from '#database/factories/user_factory'
import Listing from '#models/listing'
import Upload from '#models/upload'
import storage from '#services/storage/storage'
import { Bucket } from '#tests/support/bucket'
import { seriousFindings } from '#tests/support/axe'
import { hydrated, overflow, visit, watch } from '#tests/support/browser'
import { fillListing, placesOf } from '#tests/support/listing_form'
import { WebProcess } from '#tests/support/web_process'
import { bomb, jpeg, picture } from '#tests/support/pictures'

const PHONE = { width: 360, height: 740 }
const DESK = { width: 1280, height: 900 }
const FORM = '/listings/create'
const TILE = 'ul[aria-label="올린 사진"] img'
const TILES = `document.querySelectorAll('${TILE}')`
/** A tile whose card size is made, so its photo is stored and looked at. */
const CARD = `${TILE}[src$="/card"]`

test.group('Photos in a browser', () => {
  test('ten photos come by choosing, dropping and pasting, one is refused by name, sizes arrive', async ({
    visit: open,
    browserContext,
    assert,
  }) => {
    const host = await UserFactory.create()
    const places = await placesOf(host)
    await browserContext.loginAs(host)
    const page = await open(FORM)
    await page.setViewportSize(PHONE)
    await hydrated(page)
    const seen = watch(page)

    const chosen = await Promise.all(
      Array.from({ length: 7 }, async (_, at) => fileOf(`${at + 1}.jpg`, await jpeg()))
    )
    const fake = fileOf('글.jpg', Buffer.from('사진이 아니에요, 정말로요.'))
    await page.locator('input[type=file]').setInputFiles([...chosen, fake])
    await page.getByText('‘글.jpg’ 파일은 올릴 수 없어요.').waitFor()
    await page.getByText('7 / 10장').waitFor()
    await bring(page, 'drop', [
      fileOf('놓은.png', await picture().png().toBuffer()),
      fileOf('놓은.webp', await picture().webp().toBuffer()),
    ])
    await page.getByText('9 / 10장').waitFor()
    await bring(page, 'paste', [fileOf('image.png', await picture().png().toBuffer())])
    await page.getByText('10 / 10장').waitFor()
    await bring(page, 'drop', [fileOf('열한째.jpg', await jpeg())])
    await page.getByText('사진은 10장까지예요. 올리지 않은 사진: ‘열한째.jpg’').waitFor()

    const sizes = page.locator(CARD)
    await sizes.nth(9).waitFor({ state: 'attached', timeout: 60_000 })
    const widths = await page.evaluate<number[]>(
      `Promise.all([...${TILES}].map((image) => image.decode().then(() => image.naturalWidth)))`
    )
    assert.deepEqual(widths, Array(10).fill(640))

    const [first, second] = await addresses(page)
    await page.getByRole('button', { name: '2번 사진을 앞으로' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('사진을 1번째로 옮겼어요.').waitFor({ state: 'attached' })
    const moved = await addresses(page)
    assert.deepEqual(moved.slice(0, 2), [second, first])
    await page.getByRole('button', { name: '10번 사진을 대표로' }).click()
    await page.getByRole('button', { name: '10번 사진이 대표 사진이에요' }).waitFor()

    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size)
      assert.equal(await overflow(page), 0)
      assert.deepEqual(await seriousFindings(page), [])
    }
    assert.deepEqual(
      seen.complaints.filter((text) => !/^422 .*\/uploads\/\w+\/completion$/.test(text)),
      []
    )
    assert.lengthOf(await Upload.query().where({ userId: host.id, status: 'ready' }), 10)

    await page.setViewportSize(PHONE)
    await fillListing(page, places)
    await page.getByRole('button', { name: '공개하기' }).click()
    await page.getByText('게시글을 공개했어요.', { exact: true }).waitFor()
    const listing = await Listing.query()
      .where('host_id', host.id)
      .preload('photos', (photos) => photos.preload('upload'))
      .firstOrFail()
    assert.equal(listing.status, 'published')
    assert.deepEqual(
      listing.photos.map(({ isPrimary }) => isPrimary),
      Array.from({ length: 10 }, (_, at) => at === 9)
    )
    assert.deepEqual(
      listing.photos.map(({ upload }) => `/photos/${upload.ulid}/card`),
      moved.map((address) => new URL(address).pathname)
    )
  }).timeout(120_000)

  test('a refused file takes no place from a good one', async ({
    visit: open,
    browserContext,
    assert,
  }) => {
    const host = await UserFactory.create()
    await browserContext.loginAs(host)
    const page = await open(FORM)
    await hydrated(page)
    const good = await Promise.all(
      Array.from({ length: 11 }, async (_, at) => fileOf(`${at + 1}.jpg`, await jpeg()))
    )
    const fake = fileOf('글.jpg', Buffer.from('사진이 아니에요, 정말로요.'))
    await page.locator('input[type=file]').setInputFiles([fake, ...good])
    await page.locator(CARD).nth(9).waitFor({ state: 'attached', timeout: 60_000 })
    await page.getByText('10 / 10장').waitFor()
    await page.getByText('‘글.jpg’ 파일은 올릴 수 없어요.').waitFor()
    await page.getByText('사진은 10장까지예요. 올리지 않은 사진: ‘11.jpg’').waitFor()
    assert.lengthOf(await Upload.query().where({ userId: host.id, status: 'ready' }), 10)
    assert.deepEqual(await seriousFindings(page), [])
  }).timeout(120_000)

  test('a photo that is not taken says why: {status} of {of}')
    .with([
      { of: '**/uploads', status: 429, says: '10분쯤 뒤에 ‘가.jpg’ 사진을 다시 올려 주세요.' },
      { of: '**/uploads', status: 403, says: '다시 로그인한 뒤 시도해 주세요.' },
      { of: '**/storage/uploads/**', status: 403, says: '올릴 수 있는 시간이 지났어요.' },
      { of: '**/storage/uploads/**', status: 429, says: '10분쯤 뒤에' },
      { of: '**/uploads/*/completion', status: 429, says: '10분쯤 뒤에' },
      { of: '**/uploads/*/completion', status: 500, says: '연결을 확인하고 다시 시도해 주세요.' },
    ])
    .run(async ({ visit: open, browserContext }, { of, status, says }) => {
      await browserContext.loginAs(await UserFactory.create())
      const page = await open(FORM)
      await hydrated(page)
      await page.route(of, (route) => route.fulfill({ status, body: '{}' }))
      await page.locator('input[type=file]').setInputFiles([fileOf('가.jpg', await jpeg())])
      await page.getByText(says).waitFor()
      await page.unroute(of)
      await page.getByRole('button', { name: '‘가.jpg’ 다시 올리기' }).click()
      await page.getByText('‘가.jpg’ 사진을 올렸어요.').waitFor({ state: 'attached' })
    })

  test('a refused avatar leaves the one that is there', async ({
    visit: open,
    browserContext,
    assert,
  }) => {
    const person = await UserFactory.create()
    await browserContext.loginAs(person)
    const page = await open('/settings/profile')
    await hydrated(page)
    const field = page.locator('input[type=file]')
    await field.setInputFiles([fileOf('나.jpg', await jpeg())])
    const shown = page.locator('main img[src*="/photos/"]')
    await shown.waitFor()
    const address = await shown.getAttribute('src')
    await field.setInputFiles([fileOf('글.jpg', Buffer.from('사진이 아니에요, 정말로요.'))])
    await page.getByText('‘글.jpg’ 파일은 올릴 수 없어요.').waitFor()
    assert.equal(await shown.getAttribute('src'), address)
    assert.equal(await page.locator('main img[src^="blob:"]').count(), 0)
  }).timeout(60_000)

  test('an avatar is removed only after a question', async ({
    visit: open,
    browserContext,
    assert,
  }) => {
    const person = await UserFactory.create()
    await browserContext.loginAs(person)
    const page = await open('/settings/profile')
    await hydrated(page)
    await page.locator('input[type=file]').setInputFiles([fileOf('나.jpg', await jpeg())])
    await page.locator('main img[src*="/photos/"]').waitFor()
    const remove = page.getByRole('button', { name: '사진 지우기' })
    await remove.click()
    const question = page.getByRole('dialog', { name: '프로필 사진을 지울까요?' })
    await question.getByRole('button', { name: '취소' }).click()
    await question.waitFor({ state: 'hidden' })
    await person.refresh()
    assert.isNotNull(person.avatarUploadId)
    await remove.click()
    await question.getByRole('button', { name: '사진 지우기' }).click()
    await page.getByText('사진을 지웠어요.').first().waitFor()
    await person.refresh()
    assert.isNull(person.avatarUploadId)
  }).timeout(60_000)

  test('a huge photo is made smaller before it is sent', async ({
    visit: open,
    browserContext,
    assert,
  }) => {
    const host = await UserFactory.create()
    await browserContext.loginAs(host)
    const page = await open(FORM)
    await hydrated(page)
    await page.locator('input[type=file]').setInputFiles([fileOf('벽.png', await bomb())])
    await page
      .getByText('‘벽.png’ 사진을 올렸어요.')
      .waitFor({ state: 'attached', timeout: 60_000 })
    const upload = await Upload.query().where({ userId: host.id, status: 'ready' }).firstOrFail()
    assert.equal(upload.width, 4096)
    const { width } = await sharp(await storage.read(upload.path)).metadata()
    assert.equal(width, 4096)
  }).timeout(120_000)

  test('one on its way can be cancelled, one that failed tried again', async ({
    visit: open,
    browserContext,
    assert,
  }) => {
    const host = await UserFactory.create()
    await browserContext.loginAs(host)
    const page = await open(FORM)
    await hydrated(page)
    let isBroken = true
    await page.route('**/storage/uploads/**', async (route) => {
      if (isBroken) return route.abort()
      await new Promise((waited) => setTimeout(waited, 1_500))
      await route.continue().catch(() => {})
    })
    await page.locator('input[type=file]').setInputFiles([fileOf('가.jpg', await jpeg())])
    await page.getByText('‘가.jpg’ 사진을 올리지 못했어요.').waitFor()
    isBroken = false
    await page.getByRole('button', { name: '‘가.jpg’ 다시 올리기' }).click()
    await page.locator('input[type=file]').setInputFiles([fileOf('나.jpg', await jpeg())])
    await page.getByRole('button', { name: '‘나.jpg’ 올리기 취소' }).click()
    await page.getByText('‘가.jpg’ 사진을 올렸어요.').waitFor({ state: 'attached' })
    await page.getByText('1 / 10장').waitFor()
    const arrived = await Upload.query().where({ userId: host.id, status: 'ready' })
    assert.lengthOf(arrived, 1)
  }).timeout(60_000)

  test('a browser puts a photo into a bucket past the app, and shows its size from the CDN', async ({
    browser,
    assert,
  }) => {
    const host = await UserFactory.create()
    const bucket = await Bucket.start()
    storage.use(bucket.driver())
    const web = await WebProcess.start({ ...bucket.env, CDN_BASE_URL: `${bucket.origin}/photos` })
    const context = await browser.newContext({
      locale: 'ko-KR',
      baseURL: `http://127.0.0.1:${web.port}`,
    })
    const page = await context.newPage()
    const seen = watch(page)
    const asked: string[] = []
    page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`))
    await visit(page, `/login?next=${FORM}`)
    await page.getByLabel('이메일').fill(host.email)
    await page.getByLabel('비밀번호', { exact: true }).fill(PASSWORD)
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname !== '/login')
    await visit(page, FORM)

    await page.locator('input[type=file]').setInputFiles([fileOf('가.jpg', await jpeg())])
    await page.getByText('‘가.jpg’ 사진을 올렸어요.').waitFor({ state: 'attached' })
    const upload = await Upload.query().where({ userId: host.id, status: 'ready' }).firstOrFail()
    assert.isAbove((await storage.sizeOf(upload.path))!, 1_000)
    assert.lengthOf(
      asked.filter((line) => line.startsWith(`PUT ${bucket.origin}/photos/incoming/`)),
      1
    )
    assert.isEmpty(asked.filter((line) => line.includes('/storage/uploads/')))

    const size = `${bucket.origin}/photos/public/listing/${upload.ulid}/card.webp`
    await page.locator(`img[src="${size}"]`).waitFor()
    const [width] = await page.evaluate<number[]>(
      `Promise.all([...${TILES}].map((image) => image.decode().then(() => image.naturalWidth)))`
    )
    assert.equal(width, 640)
    assert.deepEqual(seen.complaints, [])
    await context.close()
    await web.end()
    storage.restore()
    await bucket.stop()
  }).timeout(90_000)
})

interface PickedFile {
  name: string
  mimeType: string
  buffer: Buffer
}

function fileOf(name: string, buffer: Buffer): PickedFile {
  const extension = name.split('.')[1]
  return { name, mimeType: `image/${extension === 'jpg' ? 'jpeg' : extension}`, buffer }
}

/** Brings files as a person does who drags them onto the picker, or pastes them. */
async function bring(page: Page, way: 'drop' | 'paste', files: PickedFile[]) {
  const carried = files.map(({ buffer, ...file }) => ({
    ...file,
    text: buffer.toString('base64'),
  }))
  await page.evaluate(`(() => {
    const transfer = new DataTransfer()
    for (const { name, mimeType, text } of ${JSON.stringify(carried)}) {
      const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
      transfer.items.add(new File([bytes], name, { type: mimeType }))
    }
    const options = { dataTransfer: transfer, clipboardData: transfer, bubbles: true, cancelable: true }
    const event = '${way}' === 'drop' ? new DragEvent('drop', options) : new ClipboardEvent('paste', options)
    document.querySelector('input[type=file]').closest('label').dispatchEvent(event)
  })()`)
}

function addresses(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`[...${TILES}].map((image) => image.src)`)
}
