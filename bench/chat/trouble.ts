import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool, RowDataPacket } from 'mysql2/promise'
import type { PrivateRedis } from '#tests/support/private_redis'
import { Talker } from '#tests/support/talker'
import type { Server } from '../support/server.js'
import type { Talk } from './talks.js'

interface Row extends RowDataPacket {
  sequence: number
  sender_id: number
  body: string
}

/**
 * People talk while Redis is killed for five seconds and a server after it.
 * @returns how many transcripts are not what the database holds, and how many messages were not stored
 */
export async function talkThroughTrouble(
  pool: Pool,
  talks: Talk[],
  servers: [Server, Server],
  redis: PrivateRedis,
  messages: number
): Promise<{ wrong: number; unstored: number }> {
  const ports = servers.map(({ port }) => port)
  await pool.query('DELETE FROM chat_messages')
  await pool.query('UPDATE chat_members SET read_sequence = 0')
  await pool.query('UPDATE chat_rooms SET last_sequence = 0')
  const talkers = talks.flatMap(({ room, roomId, guest, host }) => [
    { roomId, talker: new Talker(room, guest.cookie, ports) },
    { roomId, talker: new Talker(room, host.cookie, [...ports].reverse()) },
  ])
  const trouble = (async () => {
    await sleep(2000)
    await redis.kill()
    await sleep(5000)
    await redis.start()
    await sleep(1000)
    await servers[1].replace()
  })()
  for (let at = 1; at <= messages; at++) {
    for (const { talker } of talkers) talker.say(`말 ${at}`)
    await sleep(100)
  }
  await trouble
  for (let round = 0; round < 300; round++) {
    if (talkers.every(({ talker }) => talker.isDone && talker.last >= messages * 2)) break
    await sleep(100)
  }
  await sleep(500)
  let wrong = 0
  let unstored = 0
  for (const { roomId, talker } of talkers) {
    talker.stop()
    const [rows] = await pool.query<Row[]>(
      'SELECT sequence, sender_id, body FROM chat_messages WHERE room_id = ? ORDER BY sequence',
      [roomId]
    )
    unstored += Math.abs(messages * 2 - rows.length)
    const stored = rows.map(({ sequence, sender_id: by, body }) => `${sequence} ${by} ${body}`)
    const heard = talker.transcript.map(({ sequence, senderId, text }) =>
      [sequence, senderId, text].join(' ')
    )
    if (stored.join('\n') !== heard.join('\n')) wrong += 1
  }
  return { wrong, unstored }
}
