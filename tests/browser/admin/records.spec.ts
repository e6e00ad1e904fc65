import { test } from '@japa/runner'
import type { Assert } from '@japa/assert'
import type { Page } from 'playwright'
import { PASSWORD } from '#database/factories/user_factory'
import Listing from '#models/listing'
import Reservation from '#models/reservation'
import Sanction from '#models/sanction'
import Upload from '#models/upload'
import User from '#models/user'
import storage from '#services/storage/storage'
import {
  gear,
  handedBack,
  paid,
  person,
  photo,
  says,
  setTheScene,
} from '#tests/functional/reservations/support'
import { reviewed } from '#tests/functional/reviews/support'
import { seriousFindings } from '#tests/support/axe'
import { enter, overflow, visit } from '#tests/support/browser'
import { emptyDatabase } from '#tests/support/empty_database'
import { picture } from '#tests/support/pictures'

const SIZES = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 900 } }

async function assertFine(assert: Assert, page: Page) {
  assert.deepEqual(await seriousFindings(page), [])
  assert.equal(await overflow(page), 0)
}

/** A claim that the guest objected to, with a photo of either side that can be looked at. */
async function objected() {
  const scene = await handedBack({
    listing: { host: await person({ nickname: '숲속캠퍼' }) },
    guest: await person({ nickname: '주말여행자' }),
    from: 0,
    to: 2,
  })
  const claimed = await scene.reservation.fileClaim(says(scene.host, scene.reservation), {
    amounts: { damage: 20_000 },
    reason: '폴대가 부러졌어요',
    photos: [await photo(scene.host, 'claim')],
  })
  const reservation = await claimed.objectToClaim(says(scene.guest, claimed), {
    reason: '처음부터 금이 가 있었어요',
  })
  const bytes = await picture().webp().toBuffer()
  for (const upload of await Upload.all()) {
    const path = `private/inspection/${upload.ulid}.webp`
    await storage.put(path, bytes, upload.mime)
    await upload.merge({ path, width: 640, height: 480 }).save()
  }
  return { ...scene, reservation }
}

test.group('Back office: rooms', (group) => {
  group.each.setup(() => {
    setTheScene()
    return emptyDatabase
  })

  for (const [name, size] of Object.entries(SIZES)) {
    test(`a claim is decided beside its photos, on a ${name}`, async ({ assert, browser }) => {
      const { reservation } = await objected()
      const moderator = await person({ role: 'moderator', nickname: '취밋지기' })
      const { page, complaints } = await enter(browser, moderator, size)
      await visit(page, '/admin/disputes')
      await page.getByText('이의가 있는 청구').waitFor()
      await assertFine(assert, page)
      await page.getByRole('link', { name: '4인용 텐트' }).click()
      await page.getByRole('heading', { name: '건넸을 때' }).waitFor()
      await page.getByRole('heading', { name: '돌려줬을 때' }).waitFor()
      await page.getByRole('img', { name: '청구 근거 사진 1' }).waitFor()
      assert.equal(await page.getByRole('heading', { name: '돈의 기록' }).count(), 0)
      await assertFine(assert, page)
      await page.getByRole('button', { name: '청구 금액 정하기' }).click()
      const dialog = page.getByRole('dialog')
      const amount = dialog.getByLabel('금액')
      assert.equal(await amount.inputValue(), '20,000', 'what is claimed, to begin with')
      await amount.fill('5000')
      await dialog.getByLabel('이유').fill('사진에 원래 있던 금이 보여요')
      assert.deepEqual(await seriousFindings(page), [])
      await dialog.getByRole('button', { name: '결정하기' }).click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.getByRole('heading', { name: '청구가 마무리됐어요' }).waitFor()
      assert.equal(new URL(page.url()).pathname, `/admin/reservations/${reservation.ulid}`)
      const { status } = await Reservation.findOrFail(reservation.id)
      assert.equal(status, 'CLAIM_COMPLETED')
      assert.deepEqual(complaints, [])
    })

    test(`an admin reads a rental's money, on a ${name}`, async ({ assert, browser }) => {
      const { reservation } = await paid()
      const admin = await person({ role: 'admin', nickname: '취밋지기' })
      const { page, complaints } = await enter(browser, admin, size)
      await visit(page, '/admin/reservations')
      await assertFine(assert, page)
      await page.getByRole('link', { name: '4인용 텐트' }).click()
      await page.waitForURL(`**/admin/reservations/${reservation.ulid}`)
      await page.getByRole('heading', { name: '돈의 기록' }).waitFor()
      assert.equal(await page.getByTestId('ledger-entry').count(), 2)
      await page.getByText('분쟁이 없는 예약의 사진은 두 사람만 볼 수 있어요.').waitFor()
      await assertFine(assert, page)
      assert.deepEqual(complaints, [])
    })

    test(`gear, reviews and comments are hidden and given back, on a ${name}`, async ({
      assert,
      browser,
    }) => {
      const { listing, host } = await gear({ host: await person({ nickname: '숲속캠퍼' }) })
      await reviewed(listing, [{ text: '텐트 상태가 아주 좋았어요. 또 빌릴게요.' }])
      await listing.comment(await person(), { text: '코펠도 같이 빌릴 수 있나요?' })
      const moderator = await person({ role: 'moderator', nickname: '취밋지기' })
      const { page, complaints } = await enter(browser, moderator, size)
      for (const room of ['reviews', 'comments', 'listings']) {
        await visit(page, `/admin/${room}`)
        await page.getByRole('button', { name: /^가리기/ }).waitFor()
        await assertFine(assert, page)
        await page.getByRole('button', { name: /^가리기/ }).click()
        const dialog = page.getByRole('dialog')
        await dialog.getByLabel('까닭').fill('거래 밖의 연락을 권해요.')
        assert.deepEqual(await seriousFindings(page), [])
        await dialog.getByRole('button', { name: '가리기' }).click()
        await page.getByRole('cell', { name: '가려짐' }).waitFor()
      }
      const { hiddenAt } = await Listing.findOrFail(listing.id)
      assert.isNotNull(hiddenAt)
      assert.lengthOf(await Sanction.query().where('userId', host.id), 1)
      await page.getByRole('button', { name: /^되돌리기/ }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('까닭').fill('확인해 보니 괜찮아요.')
      await dialog.getByRole('button', { name: '되돌리기' }).click()
      await page.getByRole('cell', { name: '공개' }).waitFor()
      assert.deepEqual(complaints, [])
    })

    test(`a person is sanctioned, forgiven and given a role, on a ${name}`, async ({
      assert,
      browser,
    }) => {
      const { guest } = await paid({ guest: await person({ nickname: '주말여행자' }) })
      const admin = await person({ role: 'admin', nickname: '취밋지기', password: PASSWORD })
      const { page, complaints } = await enter(browser, admin, size)
      await visit(page, '/admin/users')
      await page.getByRole('link', { name: '주말여행자' }).click()
      await page.waitForURL(`**/admin/users/${guest.id}`)
      await page.getByRole('heading', { name: /빌린 예약/ }).waitFor()
      await assertFine(assert, page)

      await page.getByRole('button', { name: '제재하기' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('radio', { name: '이용 정지' }).click()
      await dialog.getByLabel('정지 기간(일)').fill('0')
      await dialog.getByLabel('본인에게 전할 까닭').fill('약속을 여러 번 어겼어요.')
      assert.deepEqual(await seriousFindings(page), [])
      await dialog.getByRole('button', { name: '제재하기' }).click()
      await dialog.locator('[id$="-error"]').waitFor()
      await dialog.getByLabel('정지 기간(일)').fill('3')
      await dialog.getByRole('button', { name: '제재하기' }).click()
      await page.getByTestId('sanction').getByText('3일 이용 정지').waitFor()
      await assertFine(assert, page)

      await page.getByRole('button', { name: /풀기$/ }).click()
      await dialog.getByLabel('푸는 까닭').fill('오해였어요.')
      await dialog.getByRole('button', { name: '풀기' }).click()
      await page.getByTestId('sanction').getByText('풀림').waitFor()

      await page.getByRole('button', { name: '역할 바꾸기' }).click()
      await dialog.getByRole('combobox').click()
      await page.getByRole('option', { name: '운영 도우미' }).click()
      await dialog.getByRole('button', { name: '바꾸기' }).click()
      await page.getByLabel('비밀번호', { exact: true }).fill(PASSWORD)
      await page.keyboard.press('Enter')
      await page.getByTestId('role').getByText('운영 도우미').waitFor()
      const { role } = await User.findOrFail(guest.id)
      assert.equal(role, 'moderator')
      assert.deepEqual(
        complaints.filter((each) => !/^(422|428) /.test(each)),
        []
      )
    })
  }
})
