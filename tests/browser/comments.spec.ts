import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import limiter from '@adonisjs/limiter/services/main'
import type { Page } from 'playwright'
import { PASSWORD } from '#database/factories/user_factory'
import Comment from '#models/comment'
import type User from '#models/user'
import { seriousFindings } from '#tests/support/axe'
import { enter, hydrated, overflow, visit } from '#tests/support/browser'
import { forgetComments } from '#tests/functional/comments/support'
import { gear, person, setTheScene } from '#tests/functional/reservations/support'
import { GOOD, leave, returned } from '#tests/functional/reviews/support'

const WIDE = { width: 1280, height: 900 }
const PHONE = { width: 360, height: 740 }
const QUESTION = '<b>비 오는 날</b>에도 칠 수 있나요?'
const ANSWER = '네, 방수 플라이도 드려요.'

test.group('Comments', (group) => {
  group.each.setup(async () => {
    await limiter.clear()
    return async () => {
      await forgetComments()
      await leave()
    }
  })

  test('somebody asks by keyboard, the host is led there and answers, the asker deletes', async ({
    assert,
    browser,
  }) => {
    const [asker, host] = [
      await person({ nickname: '주말여행자' }),
      await person({ nickname: '숲속캠퍼' }),
    ]
    const { listing } = await gear({ host })
    const asAsker = await enter(browser, asker, PHONE)
    const { page } = asAsker
    await visit(page, `/listings/${listing.id}`)
    await page.getByText('아직 댓글이 없어요').waitFor()
    await page.getByLabel('댓글 쓰기').focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('내용 항목을 채워 주세요.').waitFor()
    await page.getByLabel('댓글 쓰기').fill(QUESTION)
    await page.getByText(`${QUESTION.length}/500자`).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const question = page.getByRole('article', { name: '주말여행자 님의 댓글' })
    await question.getByText(QUESTION).waitFor()
    assert.equal(await page.getByLabel('댓글 쓰기').inputValue(), '')
    await visit(page, `/listings/${listing.id}`)
    assert.deepEqual(await seriousFindings(page), [])
    assert.equal(await overflow(page), 0)

    const asHost = await enter(browser, host, WIDE)
    await visit(asHost.page, '/notifications')
    await asHost.page.getByRole('link', { name: '주말여행자 님이 댓글을 남겼어요' }).click()
    const { ulid } = await Comment.findByOrFail('listingId', listing.id)
    await asHost.page.waitForURL(`**/listings/${listing.id}?comment=${ulid}*`)
    const asked = asHost.page.getByRole('article', { name: '주말여행자 님의 댓글' })
    await asked.waitFor()
    await focused(asHost.page, `comment-${ulid}`)
    assert.isTrue(await isInView(asHost.page, `comment-${ulid}`))
    await asHost.page.getByRole('button', { name: '주말여행자 님에게 답글 쓰기' }).click()
    await asHost.page.getByLabel('주말여행자 님에게 남길 답글').fill(ANSWER)
    await asHost.page.getByRole('button', { name: '답글 남기기' }).click()
    const given = asHost.page.getByRole('article', { name: '숲속캠퍼 님의 답글' })
    await given.getByText(ANSWER).waitFor()
    assert.include(await given.textContent(), '호스트')
    await asHost.page.reload()
    await hydrated(asHost.page)
    assert.deepEqual(await seriousFindings(asHost.page), [])
    assert.equal(await overflow(asHost.page), 0)

    await visit(page, `/listings/${listing.id}`)
    await page.getByRole('article', { name: '숲속캠퍼 님의 답글' }).waitFor()
    await page.getByRole('button', { name: '내 댓글 지우기' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: '댓글 지우기' }).click()
    await page.getByText('삭제된 댓글이에요.').waitFor()
    await page.getByRole('article', { name: '숲속캠퍼 님의 답글' }).waitFor()
    await focused(page, 'comments')
    await given.getByRole('button', { name: '내 댓글 지우기' }).click()
    await asHost.page.getByRole('dialog').getByRole('button', { name: '댓글 지우기' }).click()
    await given.waitFor({ state: 'detached' })
    assert.deepEqual([...asAsker.complaints, ...asHost.complaints], [])
    for (const each of [asAsker, asHost]) await each.page.context().close()
  })

  test('more questions and answers come on request, and an act leaves them where they are', async ({
    assert,
    browser,
  }) => {
    const { listing, host } = await gear()
    const asker = await person({ nickname: '주말여행자' })
    for (let number = 1; number <= 13; number++)
      await listing.comment(asker, { text: `질문 번호 ${number}` })
    const oldest = await Comment.query().where('listingId', listing.id).orderBy('id').firstOrFail()
    for (let number = 1; number <= 5; number++)
      await oldest.answer(host, { text: `답글 번호 ${number}` })
    const { page, complaints } = await enter(browser, asker, WIDE)
    await visit(page, `/listings/${listing.id}`)
    const comments = page.getByRole('region', { name: '댓글', exact: true })
    await comments.getByRole('button', { name: '더 보기', exact: true }).click()
    const thread = comments
      .getByRole('listitem')
      .filter({ has: page.getByText('질문 번호 1', { exact: true }) })
    await thread.getByText('답글 번호 3').waitFor()
    await thread.getByRole('button', { name: '주말여행자 님에게 답글 쓰기' }).click()
    await thread.getByLabel('주말여행자 님에게 남길 답글').fill('고마워요!')
    await thread.getByRole('button', { name: '답글 남기기' }).click()
    await thread.getByText('고마워요!').waitFor()
    assert.isFalse(await thread.getByText('답글 번호 4').isVisible())
    await thread.getByRole('button', { name: '답글 더 보기' }).click()
    await thread.getByText('답글 번호 5').waitFor()
    const texts = await thread
      .getByRole('article')
      .locator('p.whitespace-pre-line')
      .allTextContents()
    assert.deepEqual(
      texts.map((text) => text.trim()),
      ['질문 번호 1', ...[1, 2, 3, 4, 5].map((number) => `답글 번호 ${number}`), '고마워요!']
    )
    await comments.getByText('질문 번호 13', { exact: true }).waitFor()
    assert.deepEqual(complaints, [])
    await page.context().close()
  })

  test('a visitor is led to the log-in and comes back to what they typed', async ({
    assert,
    visit: open,
  }) => {
    const { listing } = await gear()
    const visitor = await person({ nickname: '주말여행자', password: PASSWORD })
    const page = await hydrated(await open(`/listings/${listing.id}`))
    await page.setViewportSize(PHONE)
    await page.getByLabel('댓글 쓰기').fill(QUESTION)
    await page.getByRole('button', { name: '댓글 남기기' }).click()
    await page.waitForURL('**/login')
    await logIn(page, visitor)
    await page.waitForURL(`**/listings/${listing.id}`)
    await hydrated(page)
    await page.locator('textarea:focus').waitFor()
    assert.equal(await page.getByLabel('댓글 쓰기').inputValue(), QUESTION)
    await page.getByRole('button', { name: '댓글 남기기' }).click()
    await page.getByRole('article', { name: '주말여행자 님의 댓글' }).waitFor()
    assert.lengthOf(await Comment.query().where('authorId', visitor.id), 1)
  })

  test('who was blocked keeps what they typed, and is told beneath it', async ({
    assert,
    browser,
  }) => {
    const { listing, host } = await gear()
    const someone = await person()
    await host.block(someone)
    const { page } = await enter(browser, someone, PHONE)
    await visit(page, `/listings/${listing.id}`)
    await page.getByLabel('댓글 쓰기').fill(QUESTION)
    await page.getByRole('button', { name: '댓글 남기기' }).click()
    await page.getByText('지금은 이 게시글에 댓글을 쓸 수 없어요.').waitFor()
    assert.equal(await page.getByLabel('댓글 쓰기').inputValue(), QUESTION)
    await page.context().close()
  })

  test('a host replies once to a review from the page of the listing', async ({
    assert,
    browser,
  }) => {
    setTheScene()
    const { guest, host, listing, reservation } = await returned()
    await reservation.review(guest, GOOD)
    await db.from('reservation_photos').where('reservation_id', reservation.id).delete()
    const { page, complaints } = await enter(browser, host, PHONE)
    await visit(page, `/listings/${listing.id}`)
    await page.getByRole('button', { name: '답글 쓰기', exact: true }).click()
    await page.getByLabel('후기에 남길 답글').fill('깨끗하게 써 주셔서 고마워요!')
    assert.deepEqual(await seriousFindings(page), [])
    assert.equal(await overflow(page), 0)
    await page.getByRole('button', { name: '답글 남기기' }).click()
    await page.getByText('호스트의 답글').waitFor()
    assert.isFalse(await page.getByLabel('후기에 남길 답글').isVisible())

    const asGuest = await enter(browser, guest, WIDE)
    await visit(asGuest.page, '/notifications')
    await asGuest.page.getByRole('link', { name: '내 후기에 답글을 남겼어요' }).click()
    await asGuest.page.waitForURL(`**/reservations/${reservation.ulid}`)
    await asGuest.page.getByText('깨끗하게 써 주셔서 고마워요!').waitFor()
    assert.deepEqual(await seriousFindings(asGuest.page), [])
    assert.deepEqual([...complaints, ...asGuest.complaints], [])
    for (const each of [page, asGuest.page]) await each.context().close()
  })
})

async function focused(page: Page, id: string) {
  await page.locator(`#${id}:focus`).waitFor({ state: 'attached' })
}

function isInView(page: Page, id: string) {
  return page.evaluate<boolean>(`(() => {
    const { top, bottom } = document.getElementById(${JSON.stringify(id)}).getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  })()`)
}

async function logIn(page: Page, { email }: User) {
  await hydrated(page)
  await page.getByLabel('이메일').fill(email)
  await page.getByLabel('비밀번호', { exact: true }).fill(PASSWORD)
  await page.getByRole('main').getByRole('button', { name: '로그인', exact: true }).click()
}
