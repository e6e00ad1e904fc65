import type { IncomingMessage, ServerResponse } from 'node:http'
import app from '@adonisjs/core/services/app'
import type { ContainerBindings } from '@adonisjs/core/types'
import type { StreamEvent } from '#models/notification/revisions'
import Crowd from '#services/live/crowd'
import { indexed } from '#services/live/channel_index'
import { beginStream } from '#services/live/head'
import PersonStream, {
  frameOf,
  parting,
  type Ending,
  type Holder,
  type LiveMessage,
} from '#services/live/person_stream'
import { onReturn } from '#services/live/transport'
import departure from '#services/shared/departure'

export interface Opening {
  request: IncomingMessage
  response: ServerResponse
  holder: Holder
  /** The last revision that the client has, null when it has none. */
  after: number | null
}

type Payload = Parameters<ContainerBindings['transmit']['broadcast']>[1]

export const channelOf = (userId: number) => `users/${userId}`

/** Pushes to people wherever they are connected. Transmit carries it between processes; Redis may be away. */
class Live {
  private crowd = new Crowd()
  private up?: Promise<Awaited<ReturnType<Live['start']>>>

  get count(): number {
    return this.crowd.count
  }

  countOf(userId: number): number {
    return this.crowd.countOf(userId)
  }

  async publish(userId: number, events: StreamEvent[]): Promise<void> {
    for (const event of events) await this.send(userId, [event.revision, frameOf(event)])
  }

  endSession(userId: number, session: string): Promise<void> {
    return this.send(userId, { session })
  }

  endStale(userId: number, epoch: number): Promise<void> {
    return this.send(userId, { epoch })
  }

  /** Takes the response over and keeps it open. Whatever happens from here on reaches it, once. */
  async open({ request, response, holder, after }: Opening): Promise<PersonStream> {
    const { index } = await this.connect()
    letGo(request, response)
    beginStream(request, response)
    const stream = new PersonStream(holder, response, after)
    if (departure.isUnderWay) {
      stream.end(parting())
      return stream
    }
    const leave = index.add(channelOf(holder.userId), {
      getUid: () => '',
      writeMessage: ({ data }) => stream.hear(data.payload as LiveMessage | Ending),
    })
    this.crowd.add(stream)
    response.once('close', () => {
      leave()
      this.crowd.remove(stream)
    })
    await stream.catchUp()
    return stream
  }

  drain(): void {
    this.crowd.drain()
  }

  /** One look after everybody, as after an outage. */
  lookAfter(): Promise<void> {
    return this.crowd.lookAfter()
  }

  get isUp(): boolean {
    return this.up !== undefined
  }

  private async send(userId: number, message: LiveMessage | Ending): Promise<void> {
    const { transmit } = await this.connect()
    transmit.broadcast(channelOf(userId), message as Payload)
  }

  private connect() {
    return (this.up ??= this.start())
  }

  private async start() {
    const transmit = await app.container.make('transmit')
    onReturn(() => void this.crowd.lookAfter().catch(() => {}))
    return { transmit, index: indexed(transmit.getManager()) }
  }
}

/** The framework ties a request's whole context to the socket. A stream lives for an hour and needs none of it. */
function letGo(...ends: object[]): void {
  for (const end of ends) Reflect.deleteProperty(end, 'parent')
}

export default new Live()
