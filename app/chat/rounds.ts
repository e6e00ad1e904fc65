import db from '@adonisjs/lucid/services/db'
import config from '#config/chat'
import { CLOSE } from '#chat/frames'
import type { Live } from '#chat/live'
import { renewStanding } from '#chat/standing'
import Wheel from '#chat/wheel'
import { frame } from '#chat/wire'
import { unreadOf } from '#models/chat_room/reading'
import clock from '#services/clock'

interface PersonRow {
  id: number
  session_epoch: number
  banned_at: Date | null
  suspended_until: Date | null
}

const AT_ONCE = 500
const GRACE_ROUNDS = 3

/** What an instance does by the clock, for all its people together. */
export default class Rounds {
  private wheel = new Wheel()
  private uncounted = new Set<number>()
  private departed = new Map<number, number>()
  private heartbeat = 0

  constructor(private live: Live) {
    const { wheel } = this
    wheel.turn(1, () => this.live.bus.beat())
    wheel.turn(1, () => this.probe())
    wheel.turn(1, () => this.endExpired())
    wheel.turn(1, () => this.recountAll())
    wheel.turn(1, () => this.seeOff())
    wheel.turn(config.presenceSeconds / 3, () => this.refreshPresence())
    wheel.turn(
      () => (this.live.bus.isUp ? config.sweepSeconds : config.sweepWithoutRedisSeconds),
      () => this.sweep()
    )
  }

  start(): void {
    this.wheel.start()
  }

  stop(): void {
    this.wheel.stop()
  }

  /** The person's unread total is counted again within a second, once for all that happens till then. */
  recount(userId: number): void {
    this.uncounted.add(userId)
  }

  /** Somebody whose last socket closed may be between two pages. */
  depart(userId: number): void {
    this.departed.set(userId, 0)
  }

  /** Instances hear each other again: nothing that was said meanwhile may be missing. */
  async catchUp(): Promise<void> {
    const { hub } = this.live
    for (const connection of hub.connections()) {
      connection.send(frame({ type: 'resync', room: null, lastSequence: null }))
      this.recount(connection.userId)
    }
    await Promise.allSettled([this.sweep(), this.live.presence.refresh()])
  }

  /** Looks in the database for what was not heard, and for people who may not be here any more. */
  private async sweep(): Promise<void> {
    await Promise.all([this.sweepRooms(), this.sweepPeople(), this.sweepTokens()])
  }

  private async sweepRooms(): Promise<void> {
    const { channels } = this.live.hub
    for (const ids of chunks([...channels.keys()])) {
      const rows: { id: number; last_sequence: number }[] = await db
        .from('chat_rooms')
        .whereIn('id', ids)
        .select('id', 'last_sequence')
      for (const row of rows) channels.get(row.id)?.knowOf(row.last_sequence)
    }
  }

  private async sweepPeople(): Promise<void> {
    const { hub } = this.live
    for (const ids of chunks([...hub.people.keys()])) {
      const rows: PersonRow[] = await db
        .from('users')
        .whereIn('id', ids)
        .select('id', 'session_epoch', 'banned_at', 'suspended_until')
      for (const row of rows) {
        this.renewSuspension(row)
        for (const connection of [...hub.connectionsOf(row.id)]) {
          const code = row.banned_at ? CLOSE.banned : CLOSE.signedOut
          const isOver = row.banned_at || connection.identity.epoch !== row.session_epoch
          if (isOver) this.live.dismiss(connection, code)
        }
      }
    }
  }

  /** Programs whose token was revoked without this instance having heard of it. */
  private async sweepTokens(): Promise<void> {
    const programs = [...this.live.hub.connections()].filter(({ identity }) => identity.token)
    const ids = programs.map(({ identity }) => identity.token!.id)
    for (const some of chunks([...new Set(ids)])) {
      const rows: { id: number }[] = await db
        .from('auth_access_tokens')
        .whereIn('id', some)
        .select('id')
      const left = new Set(rows.map(({ id }) => Number(id)))
      const gone = some.filter((id) => !left.has(id))
      for (const connection of programs) {
        const { token } = connection.identity
        if (token && gone.includes(token.id)) this.live.dismiss(connection, CLOSE.signedOut)
      }
    }
  }

  private endExpired(): void {
    const now = clock.now().toMillis()
    for (const connection of [...this.live.hub.connections()]) {
      const { token } = connection.identity
      if (token && token.endsAt <= now) this.live.dismiss(connection, CLOSE.signedOut)
    }
  }

  /** A suspension begins or ends without a word to open rooms. */
  private renewSuspension({ id, suspended_until: until }: PersonRow): void {
    const isSuspended = until !== null && until > clock.now().toJSDate()
    for (const { subscriptions } of this.live.hub.connectionsOf(id)) {
      for (const subscription of subscriptions.values())
        if ((subscription.sending.reason === 'suspended') !== isSuspended)
          void renewStanding(subscription)
    }
  }

  /** Each socket once in a heartbeat, spread over it. */
  private probe(): void {
    this.heartbeat = (this.heartbeat + 1) % config.heartbeatSeconds
    for (const connection of [...this.live.hub.connections()]) {
      if (connection.slot !== this.heartbeat || connection.probe()) continue
      connection.cut()
    }
  }

  private async recountAll(): Promise<void> {
    const { hub } = this.live
    const ids = [...this.uncounted].filter((id) => hub.isHere(id))
    this.uncounted.clear()
    for (const some of chunks(ids)) {
      for (const [userId, total] of await unreadOf(some)) {
        const text = frame({ type: 'unread', total })
        for (const connection of hub.connectionsOf(userId)) {
          if (connection.unread === total) continue
          connection.unread = total
          connection.send(text)
        }
      }
    }
  }

  private async seeOff(): Promise<void> {
    const { hub, presence } = this.live
    for (const [userId, rounds] of this.departed) {
      if (rounds < GRACE_ROUNDS && !hub.isHere(userId)) {
        this.departed.set(userId, rounds + 1)
        continue
      }
      this.departed.delete(userId)
      if (hub.isHere(userId)) continue
      if (await presence.go(userId))
        await this.live.tell({ kind: 'presence', userId, isHere: false })
    }
  }

  /** Those of an instance that died are gone when Redis forgets them. */
  private async refreshPresence(): Promise<void> {
    const { hub, presence } = this.live
    await presence.refresh()
    for (const userId of hub.watched()) {
      const isHere = await presence.isHere(userId)
      for (const subscription of hub.watching(userId)) {
        if (subscription.isOtherHere === isHere || subscription.isQuiet) continue
        subscription.isOtherHere = isHere
        const { connection, room } = subscription
        connection.send(frame({ type: 'presence', room: room.ulid, isOtherPresent: isHere }))
      }
    }
  }
}

function chunks<T>(all: T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, at) =>
    all.slice(at * AT_ONCE, (at + 1) * AT_ONCE)
  )
}
