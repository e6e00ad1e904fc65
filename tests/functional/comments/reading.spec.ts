import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import config from '#config/comments'
import type Listing from '#models/listing'
import type User from '#models/user'
import { gear, person } from '#tests/functional/reservations/support'
import { asked, shown, staged } from '#tests/functional/comments/support'

test.group('Reading comments', (group) => {
  staged(group)

  test('questions come a page at a time, the latest first, each once', async ({
    assert,
    client,
  }) => {
    const { listing } = await gear()
    const texts = await questions(listing, await person(), config.questions * 2 + 3)
    const found: string[] = []
    for (let next: string | null = ''; next !== null;) {
      const page = await shown(client, listing, next && `?comments=${next}`)
      found.push(...page.threads.map(({ question }) => question.text))
      next = page.next
      if (found.length === config.questions) await questions(listing, await person(), 1)
    }
    assert.deepEqual(found, texts.toReversed())
  })

  test('odd cursors and names are ignored', async ({ assert, client }) => {
    const { listing, question } = await asked()
    for (const query of [
      '?comments[]=x',
      '?comments=zzzz',
      '?comment[]=x',
      '?comment=x',
      '?comment=01J0000000000000000000000Z',
    ]) {
      const { threads, thread } = await shown(client, listing, query)
      assert.equal(threads[0].ulid, question.ulid)
      assert.isNull(thread)
    }
  })

  test('a thread shows its first answers, and brings the others when asked', async ({
    assert,
    client,
  }) => {
    const { listing, host, question } = await asked()
    const texts = Array.from({ length: 30 }, (_, number) => `답글 ${number}`)
    for (const text of texts) await question.answer(host, { text })
    const { threads } = await shown(client, listing)
    assert.lengthOf(threads[0].answers, config.answers)
    const found = threads[0].answers.map(({ text }) => text)
    for (let next = threads[0].next; next !== null;) {
      const response = await client.get(`/comments/${question.ulid}/answers?after=${next}`)
      response.assertStatus(200)
      found.push(...response.body().data.answers.map(({ text }: { text: string }) => text))
      next = response.body().data.next
    }
    assert.deepEqual(found, texts)
  })

  test('of a listing that is not to be seen the answers are its host’s alone', async ({
    client,
  }) => {
    const { listing, host, asker, question } = await asked()
    await listing.merge({ status: 'paused' }).save()
    const path = `/comments/${question.ulid}/answers`
    const [own, other, visitor] = [
      await client.get(path).loginAs(host),
      await client.get(path).loginAs(asker),
      await client.get(path),
    ]
    own.assertStatus(200)
    other.assertStatus(404)
    visitor.assertStatus(404)
  })

  test('an address brings the thread that it names, with the answer that it names', async ({
    assert,
    client,
  }) => {
    const { listing, host, question } = await asked('오래된 질문이에요')
    const answers = []
    for (let number = 0; number < config.answers + 2; number++)
      answers.push(await question.answer(host, { text: `답글 ${number}` }))
    await questions(listing, await person(), config.questions)
    const last = answers.at(-1)!
    const page = await shown(client, listing, `?comment=${last.ulid}`)
    assert.notInclude(
      page.threads.map(({ ulid }) => ulid),
      question.ulid
    )
    assert.equal(page.thread!.ulid, question.ulid)
    assert.deepEqual(
      page.thread!.answers.map(({ text }) => text),
      ['답글 0', '답글 1', '답글 2', '답글 4']
    )
    assert.isNotNull(page.thread!.next)

    await answers[3].remove()
    const shorter = await shown(client, listing, `?comment=${last.ulid}`)
    assert.isNull(shorter.thread!.next)
    const elsewhere = await gear()
    const astray = await shown(client, elsewhere.listing, `?comment=${last.ulid}`)
    assert.isNull(astray.thread)
  })

  test('a deleted or hidden question keeps its place while it has answers', async ({
    assert,
    client,
  }) => {
    const { listing, host, asker, question } = await asked()
    const given = await question.answer(host, { text: '네.' })
    await question.remove()
    const { threads } = await shown(client, listing, '', asker)
    assert.deepInclude(threads[0].question, {
      state: 'deleted',
      text: '',
      author: null,
      isOwn: false,
    })
    assert.equal(threads[0].answers[0].text, '네.')

    await given.hide(null)
    const gone = await shown(client, listing, `?comment=${question.ulid}`)
    assert.deepEqual(gone.threads, [])
    assert.isNull(gone.thread)

    const other = await listing.comment(asker, { text: '다른 질문' })
    await other.answer(host, { text: '다른 답' })
    await other.hide(null)
    const hidden = await shown(client, listing)
    assert.equal(hidden.threads[0].question.state, 'hidden')
    assert.equal(hidden.threads[0].question.text, '')
  })

  test('HTML in a comment is text', async ({ assert, client }) => {
    const { listing, host, question } = await asked('<script>alert(1)</script>')
    await question.answer(host, { text: '<img src=x onerror=alert(2)>' })
    const response = await client.get(`/listings/${listing.id}`)
    response.assertStatus(200)
    assert.notInclude(response.text(), '<script>alert(1)')
    assert.notInclude(response.text(), '<img src=x')
    assert.include(response.text(), '&lt;script&gt;alert(1)')
    assert.include(response.text(), '&lt;img src=x')
  })

  test('a page of comments costs the same number of queries, however many', async ({
    assert,
    client,
  }) => {
    const { listing, host, question } = await asked()
    await question.answer(host, { text: '네.' })
    const costs = async () => {
      const knex = db.connection().getReadClient()
      let queries = 0
      const note = () => queries++
      knex.on('query', note)
      await shown(client, listing)
      knex.off('query', note)
      return queries
    }
    await costs()
    const one = await costs()
    const asker = await person()
    for (let number = 0; number < 9; number++) {
      const each = await listing.comment(asker, { text: `질문 ${number}` })
      for (const text of ['하나', '둘']) await each.answer(host, { text })
    }
    assert.equal(await costs(), one)
  })
})

async function questions(listing: Listing, asker: User, count: number): Promise<string[]> {
  const texts = Array.from({ length: count }, (_, number) => `질문 번호 ${number}`)
  for (const text of texts) await listing.comment(asker, { text })
  return texts
}
