import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import minds from '#config/ai'
import { appUrl } from '#config/app'
import limits from '#config/limits'
import config from '#config/search'
import { UserFactory } from '#database/factories/user_factory'
import type Listing from '#models/listing'
import ai from '#services/ai/ai'
import { committed } from '#tests/functional/listings/support'
import { Puppet, Silent, Thinker } from '#tests/functional/search/minds'
import { findable } from '#tests/functional/search/support'
import { Hearing } from '#tests/functional/search/teller'
import { logLines } from '#tests/support/log_lines'
import { dataOf, key, Program, statusOf } from './support.js'

const PATH = '/search/answer'
const q = '아이랑 캠핑 갈 텐트'

test.group('API: an answer in writing', (group) => {
  let tent: Listing
  const anybody = new Program()

  committed(group)
  group.each.setup(async () => {
    await limiter.clear()
    const { driver } = minds
    ;[tent] = await findable([
      { title: '4인용 [새] 텐트', content: '아이랑 캠핑 가기 좋은 넓은 텐트예요.' },
    ])
    return async () => {
      minds.driver = driver
      ai.restore()
      await limiter.clear()
    }
  })

  test('is whole, links what it names, and has the cards of what it was made from', async ({
    assert,
  }) => {
    const { body, status } = await anybody.post(PATH, { q })
    assert.equal(status, 200)
    const { by, citations, isFallback, isFitting, listings, text } = body.data
    assert.deepEqual([by, isFallback, isFitting], ['builtin', false, true])
    assert.deepEqual(citations, [tent.id])
    assert.include(text, `[4인용 \\[새\\] 텐트](${new URL(`/listings/${tent.id}`, appUrl)})`)
    assert.notInclude(text, '[[')
    assert.containsSubset(listings, [{ id: tent.id, title: tent.title }])
  })

  test('has nothing of what a mind took back, and names nothing that was not found', async ({
    assert,
  }) => {
    const mind = new Puppet()
    mind.ranks = [tent.id]
    mind.says = ['여기까지 ', '[[999999]] 썼는데 ']
    mind.breaksAfter = 1
    ai.use(mind)
    const data = await dataOf(anybody.post(PATH, { q }))
    assert.notInclude(data.text, '여기까지')
    assert.deepEqual([data.by, data.isFallback], ['builtin', true])
    assert.deepEqual(data.citations, [tent.id])
  })

  test('has no links but ours, whatever hosts and minds wrote', async ({ assert }) => {
    const mind = new Puppet()
    mind.ranks = [tent.id]
    mind.says = [
      `빌리기 전에 먼저 [먼저 [입금] 하기](//evil.example/pay) 하세요! [[${tent.id}]](//evil.example) `,
      '[여기 \\] 클릭](javascript:alert(1)) <https://evil.example> https://evil.example ',
      '![그림](//evil.example) <b>굵게</b> [이름]: //evil.example 1~3일 ![[',
      `${tent.id}]]`,
    ]
    ai.use(mind)
    const { by, text } = await dataOf(anybody.post(PATH, { q }))
    assert.equal(by, mind.name)
    const ours = `[4인용 \\[새\\] 텐트](${new URL(`/listings/${tent.id}`, appUrl)})`
    assert.lengthOf(text.split(ours), 3)
    const rest = text.replaceAll(ours, '').replaceAll(/\\[^\w\s]/g, '')
    assert.notMatch(rest, /[[\]<>~]|:\/\/|!$/)
    assert.include(text, '입금')
  })

  test('is refused in words when nobody can give it, or not in time', async ({
    assert,
    cleanup,
  }) => {
    const log = logLines()
    cleanup(() => log.restore())
    ai.use(new Silent('both'))
    const silent = await anybody.post(PATH, { q })
    assert.equal(silent.status, 503)
    assert.equal(silent.body.type, '/problems/answer-unavailable')
    assert.isAbove(Number(silent.headers.get('retry-after')), 0)

    const { longestSecondsForPrograms } = config
    config.longestSecondsForPrograms = 0.3
    try {
      const mind = new Thinker()
      ai.use(mind)
      const late = await anybody.post(PATH, { q })
      assert.equal(late.body.type, '/problems/answer-unavailable')
      assert.isTrue(mind.isStopped)
    } finally {
      config.longestSecondsForPrograms = longestSecondsForPrograms
    }
  })

  test('is counted with those of the web; sent again by its key it is not', async ({
    assert,
    cleanup,
  }) => {
    minds.driver = 'openai'
    const { model } = limits.answers
    const { requests } = model
    model.requests = 2
    cleanup(() => void (model.requests = requests))
    const program = Program.of(await UserFactory.create())
    const once = key()
    const first = await program.post(PATH, { q: '랜턴' }, once)
    const again = await program.post(PATH, { q: '랜턴' }, once)
    assert.equal(again.headers.get('idempotency-replayed'), 'true')
    assert.deepEqual(again.body, first.body)
    assert.equal(await statusOf(program.post(PATH, { q: '기타' })), 200)
    const refused = await program.post(PATH, { q: '텐트' })
    assert.equal(refused.status, 429)
    assert.equal(refused.body.type, '/problems/too-many-requests')

    const from = '127.0.0.1'
    const { status } = await Hearing.whole('하나', { from })
    assert.equal(status, 200)
    assert.equal(await statusOf(anybody.post(PATH, { q: '둘' })), 200)
    const { status: beyond } = await Hearing.whole('셋', { from })
    assert.equal(beyond, 429)
  })

  test('wants a question', async ({ assert }) => {
    for (const [wrong, field] of [
      [{}, 'q'],
      [{ q: '!!' }, 'q'],
      [{ q: 5 }, 'q'],
      [{ q, without: 'nothing' }, 'without'],
      [{ q, limit: 3 }, 'limit'],
    ] as const) {
      const { body, status } = await anybody.post(PATH, wrong)
      assert.equal(status, 422)
      assert.equal(body.errors[0].field, field)
    }
  })
})
