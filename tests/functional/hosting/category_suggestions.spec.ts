import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import type { ApiClient } from '@japa/api-client'
import { UserFactory } from '#database/factories/user_factory'
import Category from '#models/category'
import type User from '#models/user'
import ai from '#services/ai/ai'
import { embedded, leafNamed } from '#tests/functional/hosting/draft_support'
import { asking, offered } from '#tests/functional/hosting/support'
import { OpenAiStub } from '#tests/support/openai_stub'

/** Words that no other test's listings have, new each time: vectors outlive a test in the cache. */
const made = () => `뿡뿡이${Math.random().toString(36).slice(2, 8)}`

test.group('Categories suggested while typing', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => {
    Category.forgetTree()
    return () => Category.forgetTree()
  })
  group.each.teardown(() => ai.restore())

  test('are those of the nearest listings that the public may see', async ({ client, assert }) => {
    const host = await UserFactory.create()
    const word = made()
    const [right, wrong, paused] = [
      await leafNamed('가'),
      await leafNamed('나'),
      await leafNamed('다'),
    ]
    const listing = (title: string, categoryId: number) => offered(host, { title, categoryId })
    await embedded(await listing(`${word} 큰 것`, right.id))
    await embedded(await listing(`${word} 작은 것`, right.id))
    await embedded(await listing(`${word} 이상한 것`, wrong.id))
    const hidden = await listing(`${word} 내린 것`, paused.id)
    await embedded(hidden)
    await hidden.pause()
    await embedded(hidden)

    const response = await suggest(client, host, word)

    response.assertStatus(200)
    const [first, second] = response.body().data
    const parent = await Category.findOrFail(right.parentId!)
    assert.deepEqual(first, { id: right.id, parentId: parent.id, path: `${parent.name} > 가` })
    assert.equal(second.id, wrong.id)
    assert.notInclude(idsIn(response), paused.id)
    assert.isAtMost(response.body().data.length, 3)
  })

  test('are told by the names of categories when no listing is near', async ({
    client,
    assert,
  }) => {
    const word = made()
    const leaf = await leafNamed(word)
    const response = await suggest(client, await UserFactory.create(), `${word} 빌려드려요`)
    assert.equal(idsIn(response)[0], leaf.id)
  })

  test('are none when nothing is alike', async ({ client, assert }) => {
    const response = await suggest(client, await UserFactory.create(), 'qzxj wvkq')
    assert.deepEqual(response.body().data, [])
  })

  test('are none for what says nothing', async ({ client, assert }) => {
    const host = await UserFactory.create()
    for (const name of ['프로젝터·스크린', 'RC 비행기·보트']) await leafNamed(name)
    const { id } = await leafNamed('빔')
    await embedded(await offered(host, { title: '미니 프로젝터', categoryId: id }))
    for (const title of ['ㅋㅋ', '🏕️🏕️', '!!', '안녕하세요', '빌려드려요']) {
      const response = await suggest(client, host, title)
      assert.deepEqual(response.body().data, [], title)
    }
    const said = await suggest(client, host, 'ㅋㅋ 프로젝터')
    assert.isNotEmpty(said.body().data)
  })

  test('cost one call for the same words', async ({ client, assert }) => {
    const stub = await OpenAiStub.start()
    try {
      ai.use(stub.driver())
      const [host, word] = [await UserFactory.create(), made()]
      await suggest(client, host, word)
      await suggest(client, host, ` ${word}  `)
      assert.lengthOf(stub.calls, 1)
      const [call] = await db.from('ai_calls').where('user_id', host.id)
      assert.containsSubset(call, { purpose: 'embed', driver: 'openai', outcome: 'ok' })
    } finally {
      await stub.stop()
    }
  })

  test('come from the names when the model fails', async ({ client, assert }) => {
    const stub = await OpenAiStub.start()
    try {
      ai.use(stub.driver())
      const word = made()
      const leaf = await leafNamed(word)
      stub.fail('broken')
      const response = await suggest(client, await UserFactory.create(), word)
      response.assertStatus(200)
      assert.equal(idsIn(response)[0], leaf.id)
      assert.lengthOf(stub.calls, 1)
    } finally {
      await stub.stop()
    }
  })

  test('need a title of two characters, and somebody who may host', async ({ client }) => {
    const host = await UserFactory.create()
    for (const title of ['', '가', '가'.repeat(81), '\u200b\u200b']) {
      const response = await suggest(client, host, title)
      response.assertStatus(422)
    }
    const [short, long] = [
      await suggest(client, host, '가'),
      await suggest(client, host, '가'.repeat(81)),
    ]
    short.assertBodyContains({ errors: [{ field: 'title', message: '2자 이상 적어 주세요.' }] })
    long.assertBodyContains({ errors: [{ field: 'title', message: '80자까지 적을 수 있어요.' }] })
    const visitor = await asking(client.get('/hosting/category-suggestions')).qs({ title: '텐트' })
    visitor.assertStatus(401)
    const suspended = await suggest(client, await UserFactory.apply('suspended').create(), '텐트')
    suspended.assertStatus(403)
  })
})

function suggest(client: ApiClient, person: User, title: string) {
  return asking(client.get('/hosting/category-suggestions'), person).qs({ title })
}

function idsIn(response: { body(): { data: { id: number }[] } }): number[] {
  return response.body().data.map(({ id }) => id)
}
