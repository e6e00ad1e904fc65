import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdapter } from '@socket.io/redis-adapter'
import { Redis } from 'ioredis'
import type { ResultSetHeader } from 'mysql2/promise'
import { Server } from 'socket.io'
import { openPool } from '../support/database.js'

interface Said {
  room: string
  roomId: number
  senderId: number
  clientId: string
  text: string
}

/** What a team would pick instead: Socket.IO, its adapter for Redis, and an insert for each message. */
const { REDIS_HOST, REDIS_PORT, REDIS_PASSWORD, REDIS_DB } = process.env
const publisher = new Redis({
  host: REDIS_HOST,
  port: Number(REDIS_PORT),
  password: REDIS_PASSWORD || undefined,
  db: Number(REDIS_DB ?? 0),
})
const pool = openPool(20)
const http = createServer()
const io = new Server(http, {
  transports: ['websocket'],
  adapter: createAdapter(publisher, publisher.duplicate()),
  perMessageDeflate: false,
})

io.on('connection', (socket) => {
  socket.on('join', (room: string, done: () => void) => {
    void socket.join(room)
    done()
  })
  socket.on('send', async (said: Said, done: (id: number) => void) => {
    const sentAt = new Date()
    const [{ insertId }] = await pool.query<ResultSetHeader>(
      `INSERT INTO bench_messages (room_id, sender_id, client_id, body, created_at)
       VALUES (?, ?, ?, ?, ?)`,
      [said.roomId, said.senderId, said.clientId, said.text, sentAt]
    )
    socket.to(said.room).emit('message', {
      id: insertId,
      room: said.room,
      senderId: said.senderId,
      clientId: said.clientId,
      text: said.text,
      sentAt: sentAt.toISOString(),
    })
    done(insertId)
  })
})

http.listen(0, '127.0.0.1', () => process.send!((http.address() as AddressInfo).port))
process.once('disconnect', () => process.exit())
