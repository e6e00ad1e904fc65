import { test } from '@japa/runner'
import type Connection from '#chat/connection'
import RoomChannel from '#chat/room_channel'
import Subscription from '#chat/subscription'

const ROOM = { id: 1, ulid: '01ARZ3NDEKTSV4RRFFQ69G5FAV', listingId: 1, guestId: 1, hostId: 2 }

function aChannel() {
  const gaps: RoomChannel[] = []
  const channel = new RoomChannel(ROOM, (gapped) => gaps.push(gapped))
  const join = (cursor: number) => {
    const heard: number[] = []
    const send = (text: string) =>
      heard.push((JSON.parse(text) as { message: { sequence: number } }).message.sequence)
    const subscription = new Subscription(
      { userId: 1, send } as unknown as Connection,
      ROOM,
      cursor
    )
    subscription.isReady = true
    channel.subscriptions.add(subscription)
    return { heard, subscription }
  }
  const offer = (sequence: number) => channel.offer(sequence, JSON.stringify({ sequence }))
  return { channel, gaps, join, offer }
}

test.group('A room channel', () => {
  test('brings messages once and in order, in whatever order they are heard', ({ assert }) => {
    const { gaps, join, offer } = aChannel()
    const { heard } = join(0)
    for (const sequence of [2, 1, 1, 4, 2, 3, 3]) offer(sequence)
    assert.deepEqual(heard, [1, 2, 3, 4])
    assert.isAbove(gaps.length, 0)
  })

  test('never goes past a gap', ({ assert }) => {
    const { channel, join, offer } = aChannel()
    const { heard } = join(0)
    for (const sequence of [1, 3, 4]) offer(sequence)
    assert.deepEqual(heard, [1])
    assert.isTrue(channel.isBehind())
  })

  test('lets those who come later begin where they are', ({ assert }) => {
    const { join, offer } = aChannel()
    const first = join(0)
    offer(1)
    const second = join(1)
    offer(2)
    assert.deepEqual(first.heard, [1, 2])
    assert.deepEqual(second.heard, [2])
  })

  test('says nothing of how a message looked that was hidden while it waited', ({ assert }) => {
    const { channel, join, offer } = aChannel()
    const { subscription } = join(0)
    subscription.isReady = false
    offer(1)
    const told: string[] = []
    Object.assign(subscription.connection, { send: (text: string) => told.push(text) })
    channel.replace(1, JSON.stringify({ sequence: 1, isHidden: true }))
    channel.replace(2, JSON.stringify({ sequence: 2, isHidden: true }))
    subscription.isReady = true
    channel.advance(subscription)
    assert.lengthOf(told, 1)
    assert.include(told[0], '"isHidden":true')
  })

  test('keeps live messages for one that is still being brought up to date', ({ assert }) => {
    const { channel, join, offer } = aChannel()
    const { heard, subscription } = join(0)
    subscription.isReady = false
    for (const sequence of [1, 2, 3]) offer(sequence)
    assert.deepEqual(heard, [])
    subscription.cursor = 2
    subscription.isReady = true
    channel.advance(subscription)
    assert.deepEqual(heard, [3])
  })

  test('sends nothing to one that has left', ({ assert }) => {
    const { join, offer } = aChannel()
    const { heard, subscription } = join(0)
    subscription.isOpen = false
    offer(1)
    assert.deepEqual(heard, [])
  })
})
