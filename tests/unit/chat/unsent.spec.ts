import { test } from '@japa/runner'
import type { MessageView } from '#chat/frames'
import type { Delivered } from '../../../resources/composables/chat/delivery.js'
import type { Outgoing } from '../../../resources/composables/chat/timeline.js'
import { Unsent, type Shelf } from '../../../resources/composables/chat/unsent.js'

const ME = 1
const LOST: Delivered = { kind: 'lost' }

function outgoing(clientId: string, given: Partial<Outgoing> = {}): Outgoing {
  return {
    clientId,
    text: clientId,
    photos: [],
    state: 'waiting',
    reason: null,
    canRetry: true,
    madeAt: '2026-08-04T03:00:00.000Z',
    ...given,
  }
}

const stored = ({ clientId }: Outgoing): Delivered => ({
  kind: 'stored',
  message: { sequence: 1, clientId } as MessageView,
})

function shelf(): Shelf {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}

/** A tab whose line answers as the test says. */
function aTab(answer: (outgoing: Outgoing) => Delivered | Promise<Delivered> = stored) {
  const posted: string[] = []
  const storage = shelf()
  const unsent = new Unsent({
    storage: () => storage,
    pause: () => Promise.resolve(),
    post: async (room, one) => {
      posted.push(`${room} ${one.clientId}`)
      return answer(one)
    },
  })
  return { unsent, posted, storage }
}

const idsOf = (kept: Outgoing[]) => kept.map(({ clientId, state }) => `${clientId} ${state}`)

test.group('Unsent messages', () => {
  test('are kept by person and room, and wait when they are found again', ({ assert }) => {
    const { unsent } = aTab()
    unsent.keep(ME, 'A', [outgoing('a', { state: 'sending' }), outgoing('b', { state: 'failed' })])
    assert.deepEqual(idsOf(unsent.read(ME, 'A')), ['a waiting', 'b failed'])
    assert.isEmpty(unsent.read(ME, 'B'))
    assert.isEmpty(unsent.read(2, 'A'))
    unsent.keep(ME, 'A', [])
    assert.isEmpty(unsent.read(ME, 'A'))
  })

  test('go in their order once there is a line, each once', async ({ assert }) => {
    const { unsent, posted, storage } = aTab()
    unsent.keep(ME, 'A', [outgoing('a'), outgoing('b')])
    unsent.keep(ME, 'B', [outgoing('c')])
    unsent.keep(2, 'A', [outgoing('of-another')])
    await Promise.all([unsent.send(ME), unsent.send(ME)])
    assert.deepEqual(posted, ['A a', 'A b', 'B c'])
    assert.lengthOf(unsent.read(2, 'A'), 1)
    assert.equal(storage.length, 1)
  })

  test('stay while there is no line', async ({ assert }) => {
    const { unsent, posted } = aTab(() => LOST)
    unsent.keep(ME, 'A', [outgoing('a'), outgoing('b')])
    unsent.keep(ME, 'B', [outgoing('c')])
    await unsent.send(ME)
    assert.deepEqual(posted, ['A a'])
    assert.deepEqual(idsOf(unsent.read(ME, 'A')), ['a waiting', 'b waiting'])
  })

  test('of a room that is open are left to its page', async ({ assert }) => {
    const { unsent, posted } = aTab()
    unsent.keep(ME, 'A', [outgoing('a')])
    unsent.hold('A')
    await unsent.send(ME)
    assert.isEmpty(posted)
    unsent.release('A')
    await unsent.send(ME)
    assert.deepEqual(posted, ['A a'])
  })

  test('that may pass another time are kept as they are, hopeless ones with their reason', async ({
    assert,
  }) => {
    const { unsent, posted } = aTab((one) => {
      if (one.clientId === 'late') return { kind: 'refused', code: 'suspended', message: 'no' }
      if (one.clientId === 'never') return { kind: 'refused', code: 'invalid', message: 'wrong' }
      return stored(one)
    })
    unsent.keep(ME, 'A', [outgoing('late'), outgoing('behind')])
    unsent.keep(ME, 'B', [outgoing('never'), outgoing('b')])
    await unsent.send(ME)
    assert.deepEqual(posted, ['A late', 'B never', 'B b'])
    assert.deepEqual(idsOf(unsent.read(ME, 'A')), ['late waiting', 'behind waiting'])
    const [never, ...others] = unsent.read(ME, 'B')
    assert.isEmpty(others)
    assert.containSubset(never, { state: 'failed', reason: 'wrong', canRetry: false })
  })

  test('what is asked for meanwhile is sent after', async ({ assert }) => {
    const { unsent, posted } = aTab(async (one) => {
      if (one.clientId === 'a') {
        unsent.keep(ME, 'B', [outgoing('b')])
        void unsent.send(ME)
      }
      return stored(one)
    })
    unsent.keep(ME, 'A', [outgoing('a')])
    await unsent.send(ME)
    assert.deepEqual(posted, ['A a', 'B b'])
  })

  test('are bounded, and a storage that is closed keeps nothing', async ({ assert }) => {
    const { unsent } = aTab()
    unsent.keep(
      ME,
      'A',
      Array.from({ length: 80 }, (_, at) => outgoing(`${at}`))
    )
    assert.lengthOf(unsent.read(ME, 'A'), 50)
    const closed = new Unsent({
      storage: () => {
        throw new Error('closed')
      },
      pause: () => Promise.resolve(),
      post: async (_, one) => stored(one),
    })
    closed.keep(ME, 'A', [outgoing('a')])
    await closed.send(ME)
    assert.isEmpty(closed.read(ME, 'A'))
  })
})
