import { mock } from 'node:test'
import { test } from '@japa/runner'
import type { ServerFrame } from '#chat/frames'
import { backoff } from '../../../resources/composables/chat/backoff.js'
import { deliver, type Delivered } from '../../../resources/composables/chat/delivery.js'
import {
  ChatLine,
  LineLostError,
  RefusedError,
  type LineState,
  type SocketEvents,
} from '../../../resources/composables/chat/line.js'
import type { Outgoing } from '../../../resources/composables/chat/timeline.js'

/** What every frame of a client carries. */
type Sent = { v: 1; type: string; id: string }

const WELCOME = { v: 1, type: 'welcome', me: 1, unread: 0, limits: {}, heartbeatMs: 25_000 }

/** A line whose sockets are in the test's hands. */
function aLine() {
  const sockets: { events: SocketEvents; sent: Sent[]; isClosed: boolean }[] = []
  const states: LineState[] = []
  const heard: ServerFrame[] = []
  const line = new ChatLine({
    random: () => 1,
    onState: (state) => states.push(state),
    onFrame: (frame) => heard.push(frame),
    open: (events) => {
      const socket = { events, sent: [] as Sent[], isClosed: false }
      sockets.push(socket)
      return {
        send: (data) => void socket.sent.push(JSON.parse(data)),
        close: () => (socket.isClosed = true),
      }
    },
  })
  const say = (frame: object) => sockets.at(-1)!.events.heard(JSON.stringify(frame))
  return { line, sockets, states, heard, say }
}

test.group('Chat line', (group) => {
  /** The runner's own patience is measured by the clock that is set here. */
  group.each.disableTimeout()
  group.each.setup(() => {
    mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'] })
    return () => mock.timers.reset()
  })

  test('is open once it is welcome, and an answer finds its question', async ({ assert }) => {
    const { line, sockets, say } = aLine()
    line.start()
    assert.equal(line.state, 'connecting')
    assert.isFalse(line.tell({ type: 'ping' }))
    say(WELCOME)
    assert.equal(line.state, 'open')

    const asked = line.ask({ type: 'ping' })
    const [{ id, ...frame }] = sockets[0].sent
    assert.deepEqual(frame, { v: 1, type: 'ping' })
    say({ v: 1, type: 'pong', id })
    const answer = await asked
    assert.equal(answer.type, 'pong')
  })

  test('a refusal rejects with its reason, a broken line with none', async ({ assert }) => {
    const { line, sockets, say } = aLine()
    line.start()
    say(WELCOME)
    const refused = line.ask({ type: 'ping' })
    say({ v: 1, type: 'error', id: sockets[0].sent[0].id, code: 'tooFast', message: '' })
    await assert.rejects(() => refused, RefusedError)
    const lost = line.ask({ type: 'ping' })
    sockets[0].events.closed(1006)
    await assert.rejects(() => lost, LineLostError)
    assert.equal(line.state, 'waiting')
  })

  test('comes back after growing waits, and at once when told to hurry', ({ assert }) => {
    const { line, sockets, say } = aLine()
    line.start()
    sockets[0].events.closed(1006)
    mock.timers.tick(499)
    assert.lengthOf(sockets, 1)
    mock.timers.tick(1)
    assert.lengthOf(sockets, 2)
    sockets[1].events.closed(1011)
    mock.timers.tick(999)
    assert.lengthOf(sockets, 2)
    line.hurry()
    assert.lengthOf(sockets, 3)
    say(WELCOME)
    assert.equal(line.state, 'open')
    mock.timers.tick(5000)
    assert.lengthOf(sockets, 3)
  })

  test('an instance that ends says when to come back', ({ assert }) => {
    const { line, sockets, say } = aLine()
    line.start()
    say(WELCOME)
    say({ v: 1, type: 'moved', afterMs: 2000 })
    sockets[0].events.closed(1001)
    mock.timers.tick(1999)
    assert.lengthOf(sockets, 1)
    mock.timers.tick(1)
    assert.lengthOf(sockets, 2)
  })

  for (const [code, state] of [
    [4401, 'signedOut'],
    [4403, 'banned'],
    [4408, 'abuse'],
    [4429, 'elsewhere'],
  ] as const) {
    test(`code ${code} means ${state}, and nothing is tried by itself`, ({ assert }) => {
      const { line, sockets, say } = aLine()
      line.start()
      say(WELCOME)
      sockets[0].events.closed(code)
      assert.equal(line.state, state)
      mock.timers.tick(120_000)
      assert.lengthOf(sockets, 1)
      line.hurry()
      assert.lengthOf(sockets, 2)
    })
  }

  test('a line that is silent is asked for a sign of life, and given up without one', async ({
    assert,
  }) => {
    const { line, sockets, say } = aLine()
    line.start()
    say(WELCOME)
    mock.timers.tick(25_000)
    assert.deepInclude(sockets[0].sent[0], { type: 'ping' })
    say({ v: 1, type: 'pong', id: sockets[0].sent[0].id })
    mock.timers.tick(4000)
    await Promise.resolve()
    assert.equal(line.state, 'open')

    line.hurry()
    mock.timers.tick(4000)
    await new Promise((resolve) => setImmediate(resolve))
    assert.equal(line.state, 'waiting')
    assert.isTrue(sockets[0].isClosed)
  })

  test('what a socket says after it was left is not heard', ({ assert }) => {
    const { line, sockets, heard, say } = aLine()
    line.start()
    say(WELCOME)
    line.suspend()
    say({ v: 1, type: 'unread', total: 3 })
    sockets[0].events.closed(1006)
    assert.deepEqual(
      heard.map(({ type }) => type),
      ['welcome']
    )
    mock.timers.tick(120_000)
    assert.lengthOf(sockets, 1)
    line.hurry()
    assert.lengthOf(sockets, 2)
  })

  test("somebody else's line is left, and waits for the person", ({ assert }) => {
    const { line, sockets, say } = aLine()
    line.start()
    say(WELCOME)
    line.dismiss()
    assert.equal(line.state, 'signedOut')
    assert.isTrue(sockets[0].isClosed)
    mock.timers.tick(120_000)
    assert.lengthOf(sockets, 1)
  })

  test('what is no frame is passed over', ({ assert }) => {
    const { line, sockets, heard } = aLine()
    line.start()
    for (const text of ['', '{', 'null', '{"v":2,"type":"welcome"}', '{"v":1}'])
      sockets[0].events.heard(text)
    assert.deepEqual(heard, [])
    assert.equal(line.state, 'connecting')
  })

  test('waits grow, have a limit, and differ', ({ assert }) => {
    const longest = [0, 1, 2, 5, 6, 40].map((attempt) => backoff(attempt, () => 1))
    assert.deepEqual(longest, [500, 1000, 2000, 16_000, 20_000, 20_000])
    assert.equal(
      backoff(3, () => 0),
      2000
    )
  })
})

test.group('Chat delivery', () => {
  const outgoing: Outgoing = {
    clientId: 'a',
    text: 'x',
    photos: [],
    state: 'sending',
    reason: null,
    canRetry: true,
    madeAt: '2026-08-04T03:00:00.000Z',
  }
  const stored = { kind: 'stored', message: { sequence: 1 } } as Delivered
  const lost: Delivered = { kind: 'lost' }

  /** Answers of the line and of HTTP in their order; what was asked, and how long was waited. */
  async function carried(line: Delivered[] | null, http: Delivered[]) {
    const log: string[] = []
    const fate = await deliver(outgoing, () => ({
      line: line && (async () => (log.push('line'), line.shift()!)),
      http: async () => (log.push('http'), http.shift()!),
      pause: async (ms) => void log.push(`${ms}`),
    }))
    return { fate, log }
  }

  test('goes over the line, and by HTTP only when there is none or it broke', async ({
    assert,
  }) => {
    const live = await carried([stored], [])
    assert.deepEqual(live.log, ['line'])
    const lineless = await carried(null, [stored])
    assert.deepEqual(lineless.log, ['http'])
    const broken = await carried([lost], [stored])
    assert.deepEqual(broken.log, ['line', 'http'])
    assert.equal(broken.fate.state, 'stored')
  })

  test('waits for the line when neither answers', async ({ assert }) => {
    const { fate } = await carried([lost], [lost])
    assert.deepEqual(fate, { state: 'waiting' })
  })

  test('too fast is no failure: it waits as long as it was told', async ({ assert }) => {
    const tooFast: Delivered = {
      kind: 'refused',
      code: 'tooFast',
      message: 'slow down',
      retryAfterMs: 700,
    }
    const { fate, log } = await carried([tooFast, stored], [])
    assert.deepEqual(log, ['line', '700', 'line'])
    assert.equal(fate.state, 'stored')
    const never = await carried(Array(9).fill(tooFast), [])
    assert.deepEqual(never.fate, { state: 'failed', reason: 'slow down', canRetry: true })
  })

  test('a refusal says why, and whether it is of use to try again', async ({ assert }) => {
    const refused = async (code: 'unavailable' | 'photosUnknown') => {
      const { fate } = await carried([{ kind: 'refused', code, message: 'no' }], [])
      return fate
    }
    assert.deepEqual(await refused('unavailable'), {
      state: 'failed',
      reason: 'no',
      canRetry: true,
    })
    assert.deepInclude(await refused('photosUnknown'), { state: 'failed', canRetry: false })
  })
})
