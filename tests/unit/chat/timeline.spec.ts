import fc from 'fast-check'
import { test } from '@japa/runner'
import type { MessageView } from '#chat/frames'
import {
  bringBack,
  change,
  lastOf,
  putBefore,
  queue,
  renew,
  reveal,
  startAnew,
  take,
  takeAll,
  type Outgoing,
  type Timeline,
} from '../../../resources/composables/chat/timeline.js'

const ME = 1
const OTHER = 2
const EMPTY: Timeline = { messages: [], outgoing: [], hasOlder: false }

function message(sequence: number, given: Partial<MessageView> = {}): MessageView {
  return {
    sequence,
    kind: 'text',
    senderId: OTHER,
    clientId: `other-${sequence}`,
    text: `${sequence}`,
    photos: [],
    system: null,
    sentAt: '2026-08-04T03:00:00.000Z',
    ...given,
  }
}

function outgoing(clientId: string): Outgoing {
  return {
    clientId,
    text: clientId,
    photos: [],
    state: 'sending',
    reason: null,
    canRetry: true,
    madeAt: '2026-08-04T03:00:00.000Z',
  }
}

const upTo = (last: number) => Array.from({ length: last }, (_, index) => message(index + 1))
const sequences = ({ messages }: Timeline) => messages.map(({ sequence }) => sequence)

test.group('Chat timeline', () => {
  test('the next message is added, a known one changes nothing', ({ assert }) => {
    const { timeline, outcome } = takeAll(EMPTY, upTo(3), ME)
    assert.equal(outcome, 'added')
    assert.deepEqual(sequences(timeline), [1, 2, 3])

    const again = take(timeline, message(2), ME)
    assert.equal(again.outcome, 'known')
    assert.strictEqual(again.timeline, timeline)
  })

  test('a message too far ahead is not taken, and those before the gap are', ({ assert }) => {
    const { timeline, outcome } = takeAll(EMPTY, [message(1), message(2), message(5)], ME)
    assert.equal(outcome, 'gap')
    assert.deepEqual(sequences(timeline), [1, 2])
    assert.equal(lastOf(timeline), 2)
  })

  test('however messages come, doubled, late or lost, none is shown twice or out of order', ({
    assert,
  }) => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 60 }), (arrivals) => {
        const shown = arrivals.reduce(
          (timeline, sequence) => take(timeline, message(sequence), ME).timeline,
          EMPTY
        )
        assert.deepEqual(
          sequences(shown),
          Array.from({ length: lastOf(shown) }, (_, index) => index + 1)
        )
        const rest = takeAll(shown, upTo(12).slice(lastOf(shown)), ME)
        assert.deepEqual(sequences(rest.timeline), sequences({ ...EMPTY, messages: upTo(12) }))
      })
    )
  })

  test("one's own message leaves the queue when it is stored, whichever door told", ({
    assert,
  }) => {
    const waiting = queue(queue(EMPTY, outgoing('a')), outgoing('b'))
    const stored = message(1, { senderId: ME, clientId: 'a' })
    const { timeline } = take(waiting, stored, ME)
    assert.deepEqual(
      timeline.outgoing.map(({ clientId }) => clientId),
      ['b']
    )
    assert.deepEqual(take(timeline, stored, ME).timeline, timeline)
  })

  test("the other side's client id settles nothing of one's own", ({ assert }) => {
    const waiting = queue(EMPTY, outgoing('same'))
    const { timeline } = take(waiting, message(1, { clientId: 'same' }), ME)
    assert.lengthOf(timeline.outgoing, 1)
  })

  test('a message on its way fails and is tried again in its place', ({ assert }) => {
    const waiting = queue(queue(EMPTY, outgoing('a')), outgoing('b'))
    const failed = change(waiting, 'a', { state: 'failed', reason: 'no' })
    assert.deepInclude(failed.outgoing[0], { clientId: 'a', state: 'failed', reason: 'no' })
    assert.equal(failed.outgoing[1].state, 'sending')
    const again = change(failed, 'a', { state: 'sending', reason: null })
    assert.deepEqual(again, waiting)
  })

  test('older messages come before, without what overlaps', ({ assert }) => {
    const newest = { ...EMPTY, messages: upTo(6).slice(3), hasOlder: true }
    const whole = putBefore(newest, upTo(4), false)
    assert.deepEqual(sequences(whole), [1, 2, 3, 4, 5, 6])
    assert.isFalse(whole.hasOlder)
  })

  test('a room that starts anew keeps what is on its way, and drops what arrived', ({ assert }) => {
    const waiting = queue(queue(EMPTY, outgoing('a')), outgoing('b'))
    const anew = startAnew(waiting, [message(900, { senderId: ME, clientId: 'a' })], true, ME)
    assert.deepEqual(sequences(anew), [900])
    assert.isTrue(anew.hasOlder)
    assert.deepEqual(
      anew.outgoing.map(({ clientId }) => clientId),
      ['b']
    )
  })

  test('what was kept comes before what is said now, without what has arrived', ({ assert }) => {
    const now = queue(
      { ...EMPTY, messages: [message(1, { senderId: ME, clientId: 'a' })] },
      outgoing('c')
    )
    const whole = bringBack(now, [outgoing('a'), outgoing('b')], ME)
    assert.deepEqual(
      whole.outgoing.map(({ clientId }) => clientId),
      ['b', 'c']
    )
  })

  test('what moderation hid is hidden in its place, and comes back; nothing else is touched', ({
    assert,
  }) => {
    const shown = { ...EMPTY, messages: [message(3), message(4)] }
    const hidden = message(4, { text: null, isHidden: true })
    const known = reveal(shown, [message(2, { isHidden: true }), message(3, { text: 'x' }), hidden])
    assert.deepEqual(known.messages, [message(3), hidden])
    assert.strictEqual(reveal(known, [hidden]), known)
    assert.deepEqual(reveal(known, [message(4)]).messages, shown.messages)
  })

  test('fresh addresses of photos replace the old ones', ({ assert }) => {
    const { timeline } = takeAll(EMPTY, upTo(2), ME)
    const fresh = renew(timeline, message(1, { text: 'fresh' }))
    assert.deepEqual(
      fresh.messages.map(({ text }) => text),
      ['fresh', '2']
    )
  })
})
