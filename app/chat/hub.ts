import { setTimeout as later } from 'node:timers'
import config from '#config/chat'
import type Connection from '#chat/connection'
import Person from '#chat/person'
import RoomChannel from '#chat/room_channel'
import type Subscription from '#chat/subscription'
import { underNobody } from '#services/logging/cause'
import type { RoomRef } from '#chat/subscription'

/** Everybody and every room that is open on this instance. */
export default class Hub {
  readonly people = new Map<number, Person>()
  readonly channels = new Map<number, RoomChannel>()
  private watchers = new Map<number, Set<Subscription>>()
  private gaps = new Set<RoomChannel>()
  private gapTimer?: NodeJS.Timeout

  get size(): number {
    let size = 0
    for (const person of this.people.values()) size += person.connections.size
    return size
  }

  *connections(): Generator<Connection> {
    for (const person of this.people.values()) yield* person.connections
  }

  /** @returns whether the person was not here before */
  join(connection: Connection): boolean {
    const person = this.people.get(connection.userId) ?? new Person()
    const isNew = person.connections.size === 0
    person.connections.add(connection)
    this.people.set(connection.userId, person)
    return isNew
  }

  /** @returns whether the person is not here any more */
  part(connection: Connection): boolean {
    const person = this.people.get(connection.userId)
    if (!person?.connections.delete(connection)) return false
    for (const subscription of connection.subscriptions.values()) this.close(subscription)
    if (person.connections.size > 0) return false
    this.people.delete(connection.userId)
    return true
  }

  open(subscription: Subscription): RoomChannel {
    const { room, otherId } = subscription
    const channel = this.channels.get(room.id) ?? this.makeChannel(room)
    channel.subscriptions.add(subscription)
    this.watchers.set(otherId, (this.watchers.get(otherId) ?? new Set()).add(subscription))
    return channel
  }

  close(subscription: Subscription): void {
    subscription.isOpen = false
    const { room, otherId, connection } = subscription
    if (connection.subscriptions.get(room.ulid) === subscription)
      connection.subscriptions.delete(room.ulid)
    const channel = this.channels.get(room.id)
    channel?.subscriptions.delete(subscription)
    if (channel?.isEmpty) this.channels.delete(room.id)
    const watching = this.watchers.get(otherId)
    watching?.delete(subscription)
    if (watching?.size === 0) this.watchers.delete(otherId)
  }

  connectionsOf(userId: number): Iterable<Connection> {
    return this.people.get(userId)?.connections ?? []
  }

  isHere(userId: number): boolean {
    return this.people.has(userId)
  }

  isLooking(userId: number, roomId: number): boolean {
    for (const { isLooking, connection } of this.channels.get(roomId)?.subscriptions ?? [])
      if (isLooking && connection.userId === userId) return true
    return false
  }

  /** Who looks at which room, each pair once. */
  looks(): [userId: number, roomId: number][] {
    const seen = new Map<string, [number, number]>()
    for (const { room, subscriptions } of this.channels.values())
      for (const { connection, isLooking } of subscriptions)
        if (isLooking) seen.set(`${connection.userId} ${room.id}`, [connection.userId, room.id])
    return [...seen.values()]
  }

  /** Open rooms whose other member this is. */
  watching(userId: number): Iterable<Subscription> {
    return this.watchers.get(userId) ?? []
  }

  watched(): number[] {
    return [...this.watchers.keys()]
  }

  private makeChannel(room: RoomRef): RoomChannel {
    const channel = new RoomChannel(room, (gapped) => this.await(gapped))
    this.channels.set(room.id, channel)
    return channel
  }

  /** A moment for what is on its way; one timer for all gaps of the moment. */
  private await(channel: RoomChannel): void {
    this.gaps.add(channel)
    this.gapTimer ??= underNobody(() => later(() => this.fillGaps(), config.gapMs).unref())
  }

  private fillGaps(): void {
    this.gapTimer = undefined
    const channels = [...this.gaps]
    this.gaps.clear()
    for (const channel of channels) if (channel.isBehind()) void channel.fill()
  }
}
