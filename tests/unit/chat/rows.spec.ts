import { test } from '@japa/runner'
import type { MessageView, RoomNews } from '#chat/frames'
import { partsOf } from '../../../resources/composables/chat/links.js'
import { together, withMessage, withNews } from '../../../resources/composables/chat/room_list.js'
import { dayOf, rowsOf, type BubbleRow } from '../../../resources/composables/chat/rows.js'

const ME = 1

function message(sequence: number, sentAt: string, given: Partial<MessageView> = {}): MessageView {
  return {
    sequence,
    kind: 'text',
    senderId: 2,
    clientId: `c-${sequence}`,
    text: 'x',
    photos: [],
    system: null,
    sentAt,
    ...given,
  }
}

const shown = (messages: MessageView[], readThrough: number | null = null) =>
  rowsOf({ messages, outgoing: [], hasOlder: false }, ME, readThrough)

test.group('Chat rows', () => {
  test('days are those of Seoul', ({ assert }) => {
    assert.equal(dayOf('2026-08-03T14:59:59.000Z'), '2026-08-03')
    assert.equal(dayOf('2026-08-03T15:00:00.000Z'), '2026-08-04')
    const rows = shown([
      message(1, '2026-08-03T14:59:00.000Z'),
      message(2, '2026-08-03T15:00:00.000Z'),
    ])
    assert.deepEqual(
      rows.map(({ kind }) => kind),
      ['day', 'bubble', 'day', 'bubble']
    )
  })

  test('messages of one side that follow closely are one group', ({ assert }) => {
    const rows = shown([
      message(1, '2026-08-04T03:00:00.000Z'),
      message(2, '2026-08-04T03:01:00.000Z'),
      message(3, '2026-08-04T03:01:30.000Z', { senderId: ME }),
      message(4, '2026-08-04T03:09:00.000Z', { senderId: ME }),
    ]).filter((row): row is BubbleRow => row.kind === 'bubble')
    assert.deepEqual(
      rows.map(({ isFirst, isLast, isOwn }) => [isOwn, isFirst, isLast]),
      [
        [false, true, false],
        [false, false, true],
        [true, true, true],
        [true, true, true],
      ]
    )
  })

  test('a message keeps its key when it is stored', ({ assert }) => {
    const at = '2026-08-04T03:00:00.000Z'
    const one = {
      clientId: 'abc',
      text: 'x',
      photos: [],
      state: 'sending' as const,
      reason: null,
      canRetry: true,
      madeAt: at,
    }
    const before = rowsOf({ messages: [], outgoing: [one], hasOlder: false }, ME)
    const after = shown([message(1, at, { senderId: ME, clientId: 'abc' })])
    assert.deepEqual(
      before.map(({ key }) => key),
      after.map(({ key }) => key)
    )
  })

  test('what was unread is marked once, before the first message of the other side', ({
    assert,
  }) => {
    const at = '2026-08-04T03:00:00.000Z'
    const messages = [1, 2, 3, 4].map((sequence) => message(sequence, at))
    assert.deepEqual(
      shown(messages, 2).map(({ kind }) => kind),
      ['day', 'bubble', 'bubble', 'unread', 'bubble', 'bubble']
    )
    assert.notInclude(
      shown(messages.slice(2), 1).map(({ kind }) => kind),
      'unread'
    )
  })
})

test.group('Chat links', () => {
  const addresses = (text: string) => partsOf(text).flatMap(({ href }) => href ?? [])

  test('web addresses are links, without the marks that end a sentence', ({ assert }) => {
    assert.deepEqual(addresses('여기 https://example.com/a?b=1#c. 봐 주세요!'), [
      'https://example.com/a?b=1#c',
    ])
    assert.deepEqual(addresses('(https://ko.wikipedia.org/wiki/텐트_(캠핑))'), [
      'https://ko.wikipedia.org/wiki/텐트_(캠핑)',
    ])
  })

  test('nothing but http and https is a link, and markup stays text', ({ assert }) => {
    const text =
      '<a href="javascript:alert(1)">x</a> javascript:alert(1) data:text/html,x ftp://a.b'
    assert.deepEqual(addresses(text), [])
    assert.equal(
      partsOf(text)
        .map((part) => part.text)
        .join(''),
      text
    )
  })

  test('no character of a text is lost', ({ assert }) => {
    const text = 'a https://a.kr\nb http://b.kr, https:// c'
    assert.equal(
      partsOf(text)
        .map((part) => part.text)
        .join(''),
      text
    )
    assert.deepEqual(addresses(text), ['https://a.kr', 'http://b.kr'])
  })
})

test.group('Chat rooms', () => {
  const room = (ulid: string, day: number, lastSequence = 3) => ({
    ulid,
    lastMessage: null as MessageView | null,
    lastSequence,
    readSequence: 1,
    unread: 2,
    activeAt: `2026-08-0${day}T00:00:00.000Z`,
  })
  const news = (given: Partial<RoomNews>): RoomNews => ({
    v: 1,
    type: 'room',
    room: 'b',
    lastSequence: 4,
    message: message(4, '2026-08-05T00:00:00.000Z'),
    readSequence: 1,
    unread: 3,
    ...given,
  })

  test('a room with a new message comes first', ({ assert }) => {
    const rooms = withNews([room('a', 3), room('b', 2)], news({}))!
    assert.deepEqual(
      rooms.map(({ ulid, unread }) => [ulid, unread]),
      [
        ['b', 3],
        ['a', 2],
      ]
    )
  })

  test('what is said in the open room brings it to the top, once', ({ assert }) => {
    const theirs = message(4, '2026-08-05T00:00:00.000Z')
    const rooms = withMessage([room('a', 3), room('b', 2)], 'b', theirs, ME)!
    assert.equal(rooms[0].ulid, 'b')
    assert.deepInclude(rooms[0], { lastMessage: theirs, lastSequence: 4, unread: 3 })
    assert.strictEqual(withMessage(rooms, 'b', message(3, '2026-08-06T00:00:00.000Z'), ME), rooms)
    const own = message(5, '2026-08-05T00:01:00.000Z', { senderId: ME })
    assert.deepInclude(withMessage(rooms, 'b', own, ME)![0], { readSequence: 5, unread: 0 })
    assert.isNull(withMessage(rooms, 'c', theirs, ME))
  })

  test('a message that the read marker has overtaken is still shown', ({ assert }) => {
    const known = { ...room('b', 2, 4), readSequence: 4, unread: 0 }
    const theirs = message(4, '2026-08-05T00:00:00.000Z')
    assert.deepInclude(withMessage([known], 'b', theirs, ME)![0], {
      lastMessage: theirs,
      unread: 0,
    })
  })

  test('a read marker that moved keeps the order and the last message', ({ assert }) => {
    const rooms = withNews(
      [room('a', 3), room('b', 2)],
      news({ message: null, lastSequence: 3, readSequence: 3, unread: 0 })
    )!
    assert.deepEqual(
      rooms.map(({ ulid, unread }) => [ulid, unread]),
      [
        ['a', 2],
        ['b', 0],
      ]
    )
  })

  test('news from before does not undo what is known', ({ assert }) => {
    const [first] = withNews([room('b', 2, 9)], news({ readSequence: 0 }))!
    assert.deepInclude(first, { lastSequence: 9, readSequence: 1, unread: 2, lastMessage: null })
  })

  test('a room that is not on the list is for the caller to fetch', ({ assert }) => {
    assert.isNull(withNews([room('a', 3)], news({})))
    assert.deepEqual(
      together([room('a', 3)], [room('b', 4), room('a', 5)]).map(({ ulid }) => ulid),
      ['a', 'b']
    )
  })

  test('a list that was read before a message came does not undo it', ({ assert }) => {
    const said = message(4, '2026-08-05T00:00:00.000Z')
    const known = withMessage([room('a', 3), room('b', 2)], 'b', said, ME)!
    const late = together(known, [{ ...room('a', 3), readSequence: 3 }, room('b', 2)])
    assert.deepEqual(
      late.map(({ ulid, lastMessage }) => [ulid, lastMessage]),
      [
        ['b', said],
        ['a', null],
      ]
    )
    assert.equal(late[1].readSequence, 3)
  })
})
