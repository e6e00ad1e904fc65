import { ulid } from 'ulid'
import type { WebSocket } from 'ws'
import type { I18n } from '@adonisjs/i18n'
import config from '#config/chat'
import Bucket from '#chat/bucket'
import { CLOSE, type ErrorCode, type Refused } from '#chat/frames'
import { limitsRefused } from '#services/metrics/counted'
import type Subscription from '#chat/subscription'
import { frame } from '#chat/wire'

export interface Identity {
  userId: number
  /** Names the session without giving it away. */
  handle: string
  epoch: number
  i18n: I18n
  /** What a program came with; it leaves when that ends, in milliseconds since 1970. */
  token: { id: number; endsAt: number } | null
}

/** What is not the client's fault, or costs nothing, is no strike. */
const FORGIVEN: readonly ErrorCode[] = [
  'unavailable',
  'blockedByMe',
  'suspended',
  'photosRefused',
  'photosUnknown',
  'failed',
]

let slots = 0
const nextSlot = () => slots++ % config.heartbeatSeconds

/** One socket of one person. */
export default class Connection {
  readonly subscriptions = new Map<string, Subscription>()
  readonly frames = new Bucket(config.framesPerSecond, config.framesBurst)
  private strikes = new Bucket(config.strikesPerMinute / 60, config.strikesPerMinute)
  /** The second of the heartbeat at which this one is probed. */
  readonly slot = nextSlot()
  /** The person's unread total as this socket was last told it. */
  unread = 0
  isAlive = true
  isClosing = false
  /** Frames wait here for one that opens a room. */
  turn: Promise<void> = Promise.resolve()

  constructor(
    private socket: WebSocket,
    readonly identity: Identity,
    /** The request that opened it. */
    readonly cause = ulid()
  ) {}

  get userId(): number {
    return this.identity.userId
  }

  /** A client that does not take what it is sent is cut off: it comes back and asks for what it missed. */
  send(text: string): void {
    if (this.isClosing || this.socket.readyState !== this.socket.OPEN) return
    if (this.socket.bufferedAmount > config.bufferBytes) return this.cut()
    this.socket.send(text)
  }

  refuse(code: ErrorCode, details: Partial<Omit<Refused, 'v' | 'type' | 'code' | 'message'>> = {}) {
    if (code === 'tooFast') limitsRefused.inc({ route: 'chat.socket' })
    const message = this.identity.i18n.t(`chat.error.${code}`)
    this.send(frame({ type: 'error', code, message, ...details }))
    if (!FORGIVEN.includes(code) && !this.strikes.take()) this.close(CLOSE.abuse)
  }

  close(code: number): void {
    if (this.isClosing) return
    this.isClosing = true
    this.socket.close(code)
  }

  /** Without a word: the other end would not hear it. */
  cut(): void {
    this.isClosing = true
    this.socket.terminate()
  }

  /** @returns false when nothing was heard since the last time */
  probe(): boolean {
    if (!this.isAlive) return false
    this.isAlive = false
    this.socket.ping()
    return true
  }

  get isGone(): boolean {
    return this.socket.readyState === this.socket.CLOSED
  }
}
