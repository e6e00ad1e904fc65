import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import { PASSWORD, UserFactory } from '#database/factories/user_factory'
import minds from '#config/ai'
import limits from '#config/limits'
import { committed } from '#tests/functional/listings/support'
import { KEY, OpenAiStub } from '#tests/support/openai_stub'
import { Visitor, statusOf } from '#tests/support/visitor'
import { freePort, WebProcess } from '#tests/support/web_process'
import { findable } from './support.js'
import { Hearing } from './teller.js'

const page = `/search?${new URLSearchParams({ q: '텐트' })}`

/** The built-in answers still, and counts as what costs money. */
function pretendModel() {
  minds.driver = 'openai'
}

test.group('Limits of search', (group) => {
  committed(group)
  group.each.setup(async () => {
    await limiter.clear()
    const { driver } = minds
    return async () => {
      minds.driver = driver
      await limiter.clear()
    }
  })

  test('answers of a model are counted per address, and per person wherever they are', async ({
    assert,
  }) => {
    const { requests } = limits.answers.model
    assert.equal(requests, 20)
    pretendModel()
    const ask = async (from: string, at: number, cookie?: string) => {
      const { status } = await Hearing.whole(`텐트 ${at}`, { from, cookie })
      return status
    }
    for (let at = 0; at < requests; at++) assert.equal(await ask('127.0.0.2', at), 200)
    const refused = await Hearing.whole('텐트', { from: '127.0.0.2' })
    assert.equal(refused.status, 429)
    assert.isAbove(Number(refused.headers['retry-after']), 0)
    assert.equal(await ask('127.0.0.3', 0), 200)

    const user = await UserFactory.create()
    const visitor = new Visitor()
    await visitor.logIn(user.email, PASSWORD)
    const cookie = visitor.cookieHeader()
    assert.equal(await ask('127.0.0.2', 0, cookie), 200)
    for (let at = 1; at < requests; at++) assert.equal(await ask('127.0.0.4', at, cookie), 200)
    assert.equal(await ask('127.0.0.5', requests, cookie), 429)
    assert.equal(await ask('127.0.0.5', 0), 200)
  }).timeout(60_000)

  test('many accounts at one address share the answers of a model', async ({ assert, cleanup }) => {
    const { answers } = limits.addresses
    const { requests } = answers
    cleanup(() => {
      answers.requests = requests
    })
    answers.requests = 1
    pretendModel()
    const [first, second] = await UserFactory.createMany(2)
    const cookies: string[] = []
    for (const { email } of [first, second]) {
      const visitor = new Visitor()
      await visitor.logIn(email, PASSWORD)
      cookies.push(visitor.cookieHeader())
    }
    const ask = async (cookie: string, from: string) => {
      const { status } = await Hearing.whole('텐트', { from, cookie })
      return status
    }
    assert.equal(await ask(cookies[0], '127.0.0.2'), 200)
    assert.equal(await ask(cookies[1], '127.0.0.2'), 429)
    assert.equal(await ask(cookies[1], '127.0.0.3'), 200)
  })

  test('the same question, asked of a model again at once, counts once, but not without end', async ({
    assert,
  }) => {
    const { model, repeats } = limits.answers
    assert.equal(repeats.requests, 3)
    pretendModel()
    const { requests } = model
    model.requests = 2
    try {
      const ask = async (question: string) => {
        const { status } = await Hearing.whole(question, { from: '127.0.0.8' })
        return status
      }
      for (let at = 0; at < 3; at++) assert.equal(await ask('텐트'), 200)
      assert.equal(await ask('텐트'), 200)
      assert.equal(await ask('텐트'), 429)
      assert.equal(await ask('랜턴'), 429)
      assert.equal(await ask('랜턴'), 429)
    } finally {
      model.requests = requests
    }
  })

  test('answers of the built-in are as many as searches', async ({ assert }) => {
    assert.deepEqual(limits.answers.builtin, limits.searches)
    const { builtin } = limits.answers
    const { requests } = builtin
    for (let at = 0; at <= limits.answers.model.requests; at++) {
      const { status } = await Hearing.whole('텐트', { from: '127.0.0.9' })
      assert.equal(status, 200)
    }
    builtin.requests = 3
    try {
      for (let at = 0; at < 3; at++) {
        const { status } = await Hearing.whole(`텐트 ${at}`, { from: '127.0.0.10' })
        assert.equal(status, 200)
      }
      const { status } = await Hearing.whole('텐트', { from: '127.0.0.10' })
      assert.equal(status, 429)
    } finally {
      builtin.requests = requests
    }
  }).timeout(60_000)

  test('searches too, and the page says so', async ({ assert }) => {
    const { requests } = limits.searches
    assert.equal(requests, 120)
    limits.searches.requests = 3
    try {
      const visitor = new Visitor({ from: '127.0.0.6' })
      for (let at = 0; at < 3; at++) assert.equal(await statusOf(visitor.visit(page)), 200)
      const refused = await visitor.visit(page)
      assert.equal(refused.status, 429)
      assert.equal(refused.component, 'errors/show')
      assert.equal(await statusOf(new Visitor({ from: '127.0.0.7' }).visit(page)), 200)
    } finally {
      limits.searches.requests = requests
    }
  })

  test('without Redis no model is asked: there is the list by words, and a word that there is no answer', async ({
    assert,
  }) => {
    await findable([{ title: '4인용 텐트' }])
    const model = await OpenAiStub.start()
    const web = await WebProcess.start({
      AI: 'openai',
      OPENAI_API_KEY: KEY,
      OPENAI_BASE_URL: model.baseUrl,
      SESSION_DRIVER: 'redis',
      LIMITER_STORE: 'redis',
      REDIS_PORT: String(await freePort()),
      LOG_LEVEL: 'silent',
    })
    try {
      const visitor = new Visitor({ port: web.port })
      const found = await visitor.visit(page)
      assert.equal(found.status, 200)
      assert.lengthOf(found.props.listings, 1)
      assert.isTrue(found.props.asked.isAnswerClosed)
      assert.isTrue(found.props.asked.isByKeywordOnly)
      assert.isTrue(found.props.isDegraded)
      const answer = await Hearing.whole('텐트', { port: web.port })
      assert.equal(answer.status, 503)
      const api = await fetch(`http://127.0.0.1:${web.port}/api/v1${page}`)
      const { data } = (await api.json()) as { data: unknown[] }
      assert.lengthOf(data, 1)
      assert.isEmpty(model.calls)
    } finally {
      await web.end('SIGKILL')
      await model.stop()
    }
  }).timeout(60_000)
})
