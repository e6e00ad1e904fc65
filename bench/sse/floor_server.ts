import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Redis } from 'ioredis'

/** The least that could do it: node:http, one Redis channel, a map of who listens. */
const listeners = new Map<string, ServerResponse>()
const { REDIS_HOST, REDIS_PORT, REDIS_PASSWORD } = process.env
const redis = new Redis({
  host: REDIS_HOST,
  port: Number(REDIS_PORT),
  password: REDIS_PASSWORD || undefined,
})

await redis.subscribe('floor')
redis.on('message', (_, message) => {
  const [user, frame] = JSON.parse(message) as [string, string]
  listeners.get(user)?.write(frame)
})

const server = createServer((request, response) => {
  const user = request.url!.slice(1)
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  response.write('event: state\ndata: {}\n\n')
  listeners.set(user, response)
  response.once('close', () => listeners.delete(user))
})
server.listen(0, '127.0.0.1', () => process.send!((server.address() as AddressInfo).port))
process.once('disconnect', () => process.exit())
