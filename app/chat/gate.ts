import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import app from '@adonisjs/core/services/app'
import logger from '@adonisjs/core/services/logger'
import { appUrl } from '#config/app'
import config from '#config/chat'
import Connection from '#chat/connection'
import { CLOSE } from '#chat/frames'
import { take } from '#chat/handling'
import { limitsOf } from '#chat/limits'
import type { Live } from '#chat/live'
import { isProgram, recognise } from '#chat/upgrade'
import { frame } from '#chat/wire'
import { requestId, under } from '#services/logging/cause'
import { socketsClosed } from '#services/metrics/counted'
import { unreadOf } from '#models/chat_room/reading'
import { tidyName } from '#services/shared/tidy_request'

const REFUSED = { 403: 'Forbidden', 404: 'Not Found', 503: 'Service Unavailable' } as const

/** Where sockets come in and, at the end, are shown out. */
export default class Gate {
  isClosing = false
  private sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: config.frameBytes * 4,
  })

  constructor(private live: Live) {}

  attach(node: Server): void {
    node.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      socket.on('error', () => socket.destroy())
      tidyName(request)
      const path = request.url?.split('?', 1)[0]
      if (path === config.path) return this.open(request, socket, head)
      /** The development server has sockets of its own. */
      if (!app.inDev) refuse(socket, 404)
    })
  }

  /** Tells everybody to come back elsewhere, each at a time of their own. */
  async drain(): Promise<void> {
    this.isClosing = true
    const connections = [...this.live.hub.connections()]
    await this.live.post.settle()
    for (const connection of connections) {
      const afterMs = Math.round(Math.random() * config.movedWithinMs)
      connection.send(frame({ type: 'moved', afterMs }))
      connection.close(CLOSE.goingAway)
    }
    for (let round = 0; round < 20 && connections.some(({ isGone }) => !isGone); round++)
      await new Promise((resolve) => setTimeout(resolve, 100))
    for (const connection of connections) if (!connection.isGone) connection.cut()
  }

  private open(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (this.isClosing) return refuse(socket, 503)
    if (!isProgram(request) && !isOwnOrigin(request)) return refuse(socket, 403)
    this.sockets.handleUpgrade(request, socket, head, (opened) => {
      opened.on('error', (error) => logger.debug({ err: error }, 'chat: a socket failed'))
      const early: [Buffer, boolean][] = []
      const collect = (data: Buffer, isBinary: boolean) => {
        if (early.push([data, isBinary]) > 20) opened.terminate()
      }
      opened.on('message', collect)
      const id = requestId(request.headers['x-request-id']?.toString())
      under(id, () => this.admit(request, opened, id))
        .then((connection) => {
          opened.off('message', collect)
          if (!connection) return
          opened.on('message', (data: Buffer, isBinary) =>
            take(this.live, connection, data, isBinary)
          )
          for (const [data, isBinary] of early) take(this.live, connection, data, isBinary)
        })
        .catch((error) => {
          logger.error({ err: error }, 'chat: a socket could not be opened')
          opened.close(CLOSE.tryLater)
        })
    })
  }

  private async admit(
    request: IncomingMessage,
    socket: WebSocket,
    id: string
  ): Promise<Connection | null> {
    const recognised = await recognise(request)
    if (!recognised.ok) {
      socket.close(recognised.code)
      return null
    }
    const { identity } = recognised
    const unread = await unreadOf([identity.userId])
    if (socket.readyState !== socket.OPEN || this.isClosing) {
      socket.close(CLOSE.goingAway)
      return null
    }
    return this.welcome(
      new Connection(socket, identity, id),
      socket,
      unread.get(identity.userId) ?? 0
    )
  }

  private welcome(connection: Connection, socket: WebSocket, unread: number): Connection {
    const { hub, presence } = this.live
    const { identity } = connection
    socket.on('pong', () => (connection.isAlive = true))
    socket.on('close', () => this.leave(connection))
    this.makeRoom(identity.userId)
    if (hub.join(connection)) this.come(identity.userId)
    connection.unread = unread
    connection.send(
      frame({
        type: 'welcome',
        me: identity.userId,
        unread,
        limits: limitsOf(),
        heartbeatMs: config.heartbeatSeconds * 1000,
      })
    )
    void presence.come(identity.userId)
    return connection
  }

  private makeRoom(userId: number): void {
    const person = this.live.hub.people.get(userId)
    if (!person || person.connections.size < config.socketsPerUser) return
    if (person.oldest) this.live.dismiss(person.oldest, CLOSE.tooManySockets)
  }

  private come(userId: number): void {
    void this.live.tell({ kind: 'presence', userId, isHere: true })
  }

  private leave(connection: Connection): void {
    connection.isClosing = true
    socketsClosed.inc()
    const rooms = [...connection.subscriptions.values()].map(({ room }) => room.id)
    if (this.live.hub.part(connection)) this.live.rounds.depart(connection.userId)
    for (const roomId of rooms) void this.live.presence.lookAway(connection.userId, roomId)
  }
}

/** A page of another site must not speak for the person; every browser says whose page asks. */
function isOwnOrigin({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers
  if (!origin || !URL.canParse(origin)) return false
  const [said, site] = [new URL(origin), new URL(appUrl)]
  return origin === site.origin || (said.protocol === site.protocol && said.host === host)
}

function refuse(socket: Duplex, status: keyof typeof REFUSED): void {
  socket.end(
    `HTTP/1.1 ${status} ${REFUSED[status]}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`
  )
}
