import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout } from 'node:timers/promises'
import { test } from '@japa/runner'
import config from '#config/webhooks'
import sender from '#services/outgoing_webhooks/sender'
import type { Outcome } from '#services/outgoing_webhooks/contract'
import { LOOPBACK } from '#tests/functional/webhooks/support'
import { HookReceiver } from '#tests/support/hook_receiver'

const PUBLIC = [{ address: '93.184.216.34', family: 4 }]
const settings = config as { timeoutMs: number; allowed: string[] }

test.group('Sending to a stranger’s server', (group) => {
  let receiver: HookReceiver
  let asked: string[]

  group.each.setup(async () => {
    receiver = await HookReceiver.start()
    asked = []
    const undo = sender.resolveBy(async (host) => {
      asked.push(host)
      return LOOPBACK
    })
    return async () => {
      undo()
      await receiver.stop()
    }
  })

  const post = (url = receiver.url()) =>
    sender.post(new URL(url), '{"a":"훅"}', { 'webhook-id': 'msg_1' })
  const what = ({ milliseconds, ...outcome }: Outcome) => outcome

  function impatient(ms: number): () => void {
    const { timeoutMs } = settings
    settings.timeoutMs = ms
    return () => void (settings.timeoutMs = timeoutMs)
  }

  test('the premise: only the name that tests opened leads to this machine', ({ assert }) => {
    assert.deepEqual(config.allowed, ['hooks.test'])
  })

  test('it hears the body as it was signed, under its own name', async ({ assert }) => {
    const outcome = await post(receiver.url('/hooks?key=1'))
    assert.deepEqual(what(outcome), { status: 200, answer: 'thank you' })
    const [{ headers, body, path }] = receiver.heard
    assert.equal(body, '{"a":"훅"}')
    assert.equal(path, '/hooks?key=1')
    assert.equal(headers['content-length'], '11')
    assert.equal(headers.host, `hooks.test:${receiver.port}`)
    assert.equal(headers['webhook-id'], 'msg_1')
    assert.deepEqual(asked, ['hooks.test'])
  })

  test('a name that turns out to be inside is not connected to, whichever of its addresses is', async ({
    assert,
  }) => {
    for (const addresses of [
      LOOPBACK,
      [...PUBLIC, ...LOOPBACK],
      [{ address: '::ffff:127.0.0.1', family: 6 }],
      [{ address: '169.254.169.254', family: 4 }],
      [{ address: 'fd00:ec2::254', family: 6 }],
    ]) {
      sender.resolveBy(async () => addresses)
      const outcome = await post('https://hooks.example.com/')
      assert.deepEqual(what(outcome), { error: 'address' })
    }
    assert.isEmpty(receiver.heard)
  })

  test('a name is looked up once: what it answers the second time changes nothing', async ({
    assert,
  }) => {
    const answers = [[{ address: '127.0.0.2', family: 4 }], LOOPBACK]
    let lookups = 0
    sender.resolveBy(async () => answers[Math.min(lookups++, 1)])
    assert.deepEqual(what(await post()), { error: 'connection' })
    assert.equal(lookups, 1)
    assert.isEmpty(receiver.heard)
  })

  test('the socket goes to the address that was judged, though nobody else knows the name', async ({
    assert,
  }) => {
    let lookups = 0
    sender.resolveBy(async () => (lookups++ === 0 ? LOOPBACK : PUBLIC))
    assert.deepEqual(what(await post()), { status: 200, answer: 'thank you' })
    assert.equal(lookups, 1)
  })

  test('an address that may not be asked is refused before any name is looked up', async ({
    assert,
  }) => {
    for (const url of [
      `http://127.0.0.1:${receiver.port}/`,
      `https://127.0.0.1:${receiver.port}/`,
      `http://hooks.example.com:${receiver.port}/`,
      `https://hooks.example.com:${receiver.port}/`,
      'https://[::1]/',
    ]) {
      assert.deepEqual(what(await post(url)), { error: 'address' })
    }
    assert.isEmpty(asked)
    assert.isEmpty(receiver.heard)
  })

  test('a redirect is an answer, not a way', async ({ assert }) => {
    receiver.next((response) =>
      response.writeHead(307, { location: receiver.url('/elsewhere') }).end()
    )
    assert.deepEqual(what(await post()), { status: 307, answer: '' })
    await setTimeout(50)
    assert.lengthOf(receiver.heard, 1)
  })

  test('one who takes too long is left', async ({ assert, cleanup }) => {
    cleanup(impatient(200))
    receiver.next(() => new Promise(() => {}))
    const outcome = await post()
    assert.deepEqual(what(outcome), { error: 'timeout' })
    assert.closeTo(outcome.milliseconds, 200, 150)
  })

  test('a name that is looked up too long is left', async ({ assert, cleanup }) => {
    cleanup(impatient(150))
    sender.resolveBy(() => new Promise(() => {}))
    assert.deepEqual(what(await post()), { error: 'timeout' })
  })

  test('a name that nobody knows, and one without an address', async ({ assert }) => {
    sender.resolveBy(async () => {
      throw new Error('ENOTFOUND')
    })
    assert.deepEqual(what(await post()), { error: 'dns' })
    sender.resolveBy(async () => [])
    assert.deepEqual(what(await post()), { error: 'dns' })
  })

  test('a line that is cut before the answer, and one where nobody listens', async ({ assert }) => {
    receiver.next((response) => response.destroy())
    assert.deepEqual(what(await post()), { error: 'connection' })
    const closed = await HookReceiver.start()
    const url = closed.url()
    await closed.stop()
    assert.deepEqual(what(await post(url)), { error: 'connection' })
  })

  test('https to a server that speaks none', async ({ assert }) => {
    const outcome = await post(receiver.url().replace('http:', 'https:'))
    assert.include(['tls', 'connection'], (outcome as { error: string }).error)
    assert.isEmpty(receiver.heard)
  })

  test('of a long answer the first kilobyte is read', async ({ assert }) => {
    let written = 0
    const endless = function* () {
      for (; written < 200_000_000; written += 65_536) yield Buffer.alloc(65_536, 'x')
    }
    receiver.next((response) => pipeline(Readable.from(endless()), response).catch(() => {}))
    const outcome = await post()
    assert.deepEqual(what(outcome), { status: 200, answer: 'x'.repeat(1_024) })
    assert.isBelow(written, 100_000_000, 'the rest was not read')
  })

  test('an answer that drips or breaks off is judged by its status', async ({
    assert,
    cleanup,
  }) => {
    cleanup(impatient(300))
    receiver.next((response) => response.writeHead(200).write('a'))
    assert.deepEqual(what(await post()), { status: 200, answer: 'a' })
    receiver.next((response) => {
      response.writeHead(200, { 'content-length': '100' }).write('ab')
      globalThis.setTimeout(() => response.destroy(), 30)
    })
    assert.deepEqual(what(await post()), { status: 200, answer: 'ab' })
  })

  test('what an answer says is text, whatever its bytes are', async ({ assert }) => {
    receiver.next((response) =>
      response.writeHead(500).end(Buffer.from([0x61, 0x00, 0x1b, 0xff, 0x0a, 0x62]))
    )
    assert.deepEqual(what(await post()), { status: 500, answer: 'a\uFFFD\nb' })
  })
})
