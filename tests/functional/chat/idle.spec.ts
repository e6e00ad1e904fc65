import { setTimeout as sleep } from 'node:timers/promises'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import live from '#chat/live'
import ChatRoom from '#models/chat_room'
import { createListing } from '#database/factories/listing_factory'
import { connect, eachWithSockets, signedIn } from '#tests/functional/chat/support'

const PEOPLE = 50
const SOCKETS = 10

test.group('Sockets that only wait', (group) => {
  eachWithSockets(group)

  test('five hundred of them hold no connection of the database and no timer', async ({
    assert,
  }) => {
    const timersBefore = timers()
    const listing = await createListing()
    for (let at = 0; at < PEOPLE; at++) {
      const side = await signedIn()
      const room = await ChatRoom.openFromListing(side.user, listing)
      await Promise.all(
        Array.from({ length: SOCKETS }, async () => {
          const client = await connect(side)
          await client.subscribe(room.ulid)
        })
      )
    }
    assert.equal(live.hub.size, PEOPLE * SOCKETS)
    await sleep(500)
    const used: number[] = []
    for (let sample = 0; sample < 40; sample++) {
      used.push(poolOf().numUsed())
      await sleep(25)
    }
    assert.isAbove(used.length, 0)
    assert.isAtLeast(used.filter((count) => count === 0).length, 35)
    assert.isAtMost(timers() - timersBefore, 5)
  }).timeout(90_000)
})

function poolOf(): { numUsed(): number } {
  return db.connection().getReadClient().client.pool as { numUsed(): number }
}

function timers(): number {
  return process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length
}
