import { ulid } from 'ulid'
import logger from '@adonisjs/core/services/logger'
import redis from '@adonisjs/redis/services/main'
import config from '#config/chat'
import type { News } from '#chat/news'
import { isReachable } from '#chat/redis'

type Receiver = (news: News, body: string) => void

const SILENCE_MS = 3500
const KEPT = 5000

/**
 * Carries news between instances through one channel of Redis. An instance hears its own beat come
 * back, or it is cut off: nothing else proves that what others say arrives.
 */
export default class Bus {
  /** Names this process among the instances. */
  readonly self = ulid()
  private subscriber?: ReturnType<ReturnType<typeof redis.connection>['ioConnection']['duplicate']>
  private heardAt = 0
  private wasUp = false
  /** The newest message of each room that could not be told: with it the others see what they miss. */
  private untold = new Map<number, string>()

  constructor(
    private receive: Receiver,
    private returned: () => void
  ) {}

  get isUp(): boolean {
    return this.heardAt > 0 && performance.now() - this.heardAt < SILENCE_MS
  }

  start(): void {
    const subscriber = redis.connection('chat').ioConnection.duplicate({
      maxRetriesPerRequest: null,
      commandTimeout: undefined,
    })
    subscriber.on('message', (_: string, text: string) => this.hear(text))
    subscriber.on('close', () => this.lose())
    subscriber.on('ready', () => this.beat())
    subscriber.on('error', (error: Error) => logger.debug({ err: error }, 'chat: no Redis'))
    subscriber.subscribe(config.channel).catch(() => {})
    this.subscriber = subscriber
  }

  /** Whoever leaves need not hear the others any more. */
  stop(): void {
    this.wasUp = false
    this.subscriber?.disconnect()
    this.subscriber = undefined
  }

  beat(): void {
    if (this.wasUp && !this.isUp) this.lose()
    this.tell({ kind: 'beat' }).catch(() => {})
  }

  /**
   * One publish. The sender has its answer already: when Redis is away this resolves all the same.
   * @returns whether Redis took it
   */
  async tell(news: News, body = ''): Promise<boolean> {
    const text = `${this.self} ${JSON.stringify(news)}\n${body}`
    try {
      if (!isReachable()) throw new Error('Redis is away')
      await redis.connection('chat').publish(config.channel, text)
      return true
    } catch {
      if (news.kind === 'message' && this.untold.size < KEPT) this.untold.set(news.roomId, text)
      return false
    }
  }

  private hear(text: string): void {
    const cut = text.indexOf('\n')
    const isOwn = text.startsWith(this.self)
    const news = isOwn ? null : (JSON.parse(text.slice(text.indexOf(' ') + 1, cut)) as News)
    if (isOwn) this.arrive()
    else if (news && news.kind !== 'beat') this.receive(news, text.slice(cut + 1))
  }

  private arrive(): void {
    this.heardAt = performance.now()
    if (this.wasUp) return
    this.wasUp = true
    const untold = [...this.untold.values()]
    this.untold.clear()
    for (const text of untold)
      redis
        .connection('chat')
        .publish(config.channel, text)
        .catch(() => {})
    this.returned()
  }

  private lose(): void {
    if (this.wasUp) logger.warn('chat: instances do not hear each other for now')
    this.wasUp = false
    this.heardAt = 0
  }
}
