import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import limits from '#config/limits'
import Comment from '#models/comment'
import Notification from '#models/notification'
import { isThere } from '#models/notification/targets'
import type User from '#models/user'
import clock from '#services/clock'
import { gear, person } from '#tests/functional/reservations/support'
import {
  answer,
  ask,
  asked,
  kindsOf,
  once,
  remove,
  shown,
  staged,
} from '#tests/functional/comments/support'

test.group('Writing comments', (group) => {
  staged(group)

  test('somebody asks, the host is told and answers, the asker is told', async ({
    assert,
    client,
  }) => {
    const { listing, host } = await gear()
    const asker = await person()
    const asking = await ask(client, asker, listing, { text: '  몇 명이 잘 수 있나요?  ' })
    asking.assertStatus(302)
    const question = await Comment.findByOrFail('listingId', listing.id)
    assert.equal(question.text, '몇 명이 잘 수 있나요?')
    assert.include(asking.header('location'), `/listings/${listing.id}?comment=${question.ulid}`)

    const answering = await answer(client, host, question, { text: '네 명까지 넉넉해요.' })
    answering.assertStatus(302)
    assert.deepEqual(await kindsOf(host), ['comment.new'])
    assert.deepEqual(await kindsOf(asker), ['comment.answer'])
    const { threads } = await shown(client, listing, '', asker)
    assert.lengthOf(threads, 1)
    assert.containSubset(threads[0].question, { isOwn: true, author: { isHost: false } })
    assert.containSubset(threads[0].answers, [
      { text: '네 명까지 넉넉해요.', isOwn: false, author: { isHost: true } },
    ])
  })

  test('nobody is told of what they wrote, nor of one thing twice', async ({ assert }) => {
    const { listing, host, asker, question } = await asked()
    const neighbour = await person()
    await question.answer(asker, { text: '아, 사진에 있네요.' })
    await question.answer(neighbour, { text: '저도 궁금해요.' })
    assert.deepEqual(await kindsOf(asker), ['comment.answer'])
    assert.deepEqual(await kindsOf(host), ['comment.new', 'comment.new', 'comment.new'])
    assert.deepEqual(await kindsOf(neighbour), [])

    const note = await listing.comment(host, { text: '이번 주는 쉬어요.' })
    await note.answer(neighbour, { text: '알겠어요.' })
    const kinds = await kindsOf(host)
    assert.deepEqual(kinds.slice(3), ['comment.answer'])
  })

  test('a notification leads to the comment while it can be seen', async ({ assert }) => {
    const { listing, host, question } = await asked()
    const notice = await Notification.findByOrFail('userId', host.id)
    assert.equal(
      notice.path,
      `/listings/${listing.id}?comment=${question.ulid}#comment-${question.ulid}`
    )
    assert.isTrue(await isThere(notice))
    await question.hide(null)
    assert.isFalse(await isThere(notice))
    await question.restore(null)
    assert.isTrue(await isThere(notice))
  })

  test('who was blocked by the asker may answer, and the asker is left in peace', async ({
    assert,
  }) => {
    const { asker, host, question } = await asked()
    const neighbour = await person()
    await asker.block(neighbour)
    await question.answer(neighbour, { text: '저도 궁금해요.' })
    assert.deepEqual(await kindsOf(asker), [])
    assert.deepEqual(await kindsOf(host), ['comment.new', 'comment.new'])
  })

  test('whoever is {of} cannot ask or answer')
    .with([
      {
        of: 'suspended',
        change: { suspendedUntil: { days: 1 } },
        message: /이용이 제한된 동안에는/,
      },
      { of: 'banned', change: { isBanned: true }, message: /이용이 제한된 계정/ },
      { of: 'blocked by the host', change: { isBlocked: true }, message: /지금은 이 게시글에/ },
    ])
    .run(async ({ assert, client }, { change, message }) => {
      const { listing, host, question } = await asked()
      const someone = await person()
      await treat(someone, host, change)
      for (const response of [
        await ask(client, someone, listing),
        await answer(client, someone, question),
      ]) {
        response.assertStatus(403)
        assert.match(response.body().message, message)
      }
      assert.lengthOf(await Comment.all(), 1)
    })

  test('on an open page the refusal stands at the text', async ({ assert, client }) => {
    const { listing, host } = await gear()
    const someone = await person()
    await host.block(someone)
    const response = await client
      .post(`/listings/${listing.id}/comments`)
      .loginAs(someone)
      .withCsrfToken()
      .header('x-inertia', 'true')
      .header('referer', `/listings/${listing.id}`)
      .redirects(0)
      .json({ text: '안녕하세요' })
    response.assertStatus(302)
    response.assertFlashMessage('inputErrorsBag', {
      text: ['지금은 이 게시글에 댓글을 쓸 수 없어요.'],
    })
    assert.lengthOf(await Comment.all(), 0)
  })

  test('what the public does not see, nobody comments on: {how}')
    .with([
      { how: 'hidden by moderation', status: 'published', isHidden: true },
      { how: 'paused', status: 'paused', isHidden: false },
      { how: 'a draft', status: 'draft', isHidden: false },
      { how: 'deleted', status: 'deleted', isHidden: false },
    ] as const)
    .run(async ({ assert, client }, { status, isHidden }) => {
      const { listing, host, asker, question } = await asked()
      await listing.merge({ status, hiddenAt: isHidden ? clock.now() : null }).save()
      for (const someone of [asker, host, await person()]) {
        const asking = await ask(client, someone, listing)
        asking.assertStatus(404)
        const answering = await answer(client, someone, question)
        answering.assertStatus(404)
      }
      assert.lengthOf(await Comment.all(), 1)
    })

  test('visitors log in and come back to the page', async ({ assert, client }) => {
    const { listing, question } = await asked()
    for (const path of [
      `/listings/${listing.id}/comments`,
      `/comments/${question.ulid}/answers`,
      `/reviews/${question.ulid}/reply`,
    ]) {
      const response = await client
        .post(path)
        .withCsrfToken()
        .header('x-inertia', 'true')
        .header('referer', `http://127.0.0.1/listings/${listing.id}?start=2026-06-03`)
        .redirects(0)
        .json({ text: '안녕하세요' })
      response.assertHeader('location', '/login')
      response.assertSession('returnTo', `/listings/${listing.id}?start=2026-06-03`)
    }
    const removal = await client.delete(`/comments/${question.ulid}`).withCsrfToken().redirects(0)
    removal.assertHeader('location', '/login')
    assert.lengthOf(await Comment.all(), 1)
  })

  test('a press that is sent twice is one comment', async ({ assert, client }) => {
    const { listing, host } = await gear()
    const asker = await person()
    const press = once()
    const both = await Promise.all([
      ask(client, asker, listing, press),
      ask(client, asker, listing, press),
    ])
    const again = await ask(client, asker, listing, press)
    const addresses = [...both, again].map((response) => response.header('location'))
    assert.lengthOf([...new Set(addresses)], 1)
    assert.lengthOf(await Comment.all(), 1)
    assert.deepEqual(await kindsOf(host), ['comment.new'])
  })

  test('an answer cannot be answered, whoever tries', async ({ assert, client }) => {
    const { host, asker, question } = await asked()
    const given = await question.answer(host, { text: '네.' })
    const response = await answer(client, asker, given)
    response.assertStatus(422)
    assert.equal(response.body().kind, 'answerToAnswer')
    const row = { ...rowOf(given, asker), parent_id: given.id }
    await assert.rejects(() => db.table('comments').insert(row), /comments_one_level/)
    const elsewhere = await gear()
    const astray = { ...rowOf(question, asker), listing_id: elsewhere.listing.id }
    await assert.rejects(
      () => db.table('comments').insert({ ...astray, parent_id: question.id }),
      /comments_one_level/
    )
  })

  test('what is deleted or hidden cannot be answered', async ({ assert, client }) => {
    const { host, question } = await asked()
    await question.hide(null)
    const hidden = await answer(client, host, question)
    hidden.assertStatus(409)
    await question.restore(null)
    await question.remove()
    const deleted = await answer(client, host, question)
    deleted.assertStatus(409)
    assert.equal(deleted.body().kind, 'commentGone')
  })

  test('text that is {of} is refused at its field')
    .with([
      { of: 'nothing', value: null },
      { of: 'empty', value: '   ' },
      { of: 'invisible', value: '\u200b'.repeat(20) },
      { of: 'too long', value: '가'.repeat(501) },
      { of: 'no text', value: ['안녕'] },
    ])
    .run(async ({ assert, client }, { value }) => {
      const { listing, question } = await asked()
      const someone = await person()
      for (const response of [
        await ask(client, someone, listing, { text: value }),
        await answer(client, someone, question, { text: value }),
      ]) {
        response.assertStatus(422)
        assert.equal(response.body().errors[0].field, 'text')
      }
    })

  test('500 characters fit, and the database refuses what no form would send', async ({
    assert,
    client,
  }) => {
    const { listing, question } = await asked()
    const response = await ask(client, await person(), listing, { text: '가'.repeat(500) })
    response.assertStatus(302)
    await assert.rejects(
      () => db.from('comments').where('id', question.id).update({ text: '' }),
      /comments_text/
    )
  })

  test('one person writes 20 in ten minutes, and others are not held up', async ({ client }) => {
    const { listing, question } = await asked()
    const [eager, other] = [await person(), await person()]
    for (let at = 0; at < limits.comments.requests; at++) {
      const response =
        at % 2 === 0 ? await ask(client, eager, listing) : await answer(client, eager, question)
      response.assertStatus(302)
    }
    const oneMore = await ask(client, eager, listing)
    oneMore.assertStatus(429)
    const others = await ask(client, other, listing)
    others.assertStatus(302)
  })
})

test.group('Taking comments back', (group) => {
  staged(group)

  test('authors delete their own; for everybody else there is nothing to delete', async ({
    assert,
    client,
  }) => {
    const { host, asker, question } = await asked()
    const moderator = await person({ role: 'moderator' })
    for (const other of [host, moderator, await person()]) {
      const response = await remove(client, other, question)
      response.assertStatus(404)
    }
    const own = await remove(client, asker, question)
    own.assertStatus(302)
    await question.refresh()
    assert.isNotNull(question.deletedAt)
  })

  test('two who delete at once delete once', async ({ assert, client }) => {
    const { asker, question } = await asked()
    const both = await Promise.all([
      remove(client, asker, question),
      remove(client, asker, question),
    ])
    for (const response of both) response.assertStatus(302)
    const { deletedAt } = await question.refresh()
    clock.travel({ hours: 1 })
    const later = await remove(client, asker, question)
    later.assertStatus(302)
    await question.refresh()
    assert.deepEqual(question.deletedAt, deletedAt)
  })

  test('an answer and the deletion of its question come one after the other', async ({
    assert,
  }) => {
    const { host, question } = await asked()
    const [answered, removed] = await Promise.allSettled([
      question.answer(host, { text: '네.' }),
      question.remove(),
    ])
    assert.equal(removed.status, 'fulfilled')
    const answers = await Comment.query().where('parentId', question.id)
    assert.lengthOf(answers, answered.status === 'fulfilled' ? 1 : 0)
  })

  test('moderation hides and gives back, but not what its author deleted', async ({ assert }) => {
    const { question, asker } = await asked()
    const moderator = await person({ role: 'moderator' })
    const hidden = await question.hide(moderator)
    assert.equal(hidden.state, 'hidden')
    assert.equal(hidden.hiddenById, moderator.id)
    await question.hide(null)
    await question.refresh()
    assert.equal(question.hiddenById, moderator.id)
    const restored = await question.restore(moderator)
    assert.equal(restored.state, 'shown')
    await assert.rejects(() => question.hide(asker), /ownContent/)

    await question.remove()
    await question.hide(moderator)
    const back = await question.restore(moderator)
    assert.equal(back.state, 'deleted')
  })

  test('moderation within a transaction is undone with it', async ({ assert }) => {
    const { question } = await asked()
    const trx = await db.transaction()
    await question.hide(null, trx)
    await trx.rollback()
    await question.refresh()
    assert.equal(question.state, 'shown')
  })
})

interface Treatment {
  suspendedUntil?: { days: number }
  isBanned?: boolean
  isBlocked?: boolean
}

async function treat(someone: User, host: User, change: Treatment) {
  if (change.isBlocked) await host.block(someone)
  await someone
    .merge({
      suspendedUntil: change.suspendedUntil ? clock.now().plus(change.suspendedUntil) : null,
      bannedAt: change.isBanned ? clock.now() : null,
    })
    .save()
}

function rowOf({ listingId }: Comment, author: User) {
  return {
    ulid: '01J0000000000000000000000Z',
    listing_id: listingId,
    author_id: author.id,
    client_id: 'by-hand-1',
    text: '몰래',
  }
}
