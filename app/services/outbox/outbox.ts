import { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { outside } from '#services/idempotency/marking'
import { cause, underNobody } from '#services/logging/cause'

export interface Effect {
  topic: string
  payload: Record<string, unknown>
  /** The same effect is recorded once, however often its cause is retried. */
  dedupeKey?: string
  availableAt?: DateTime
  /** Somebody waits for it in front of a page: it goes before what was recorded within the hour. */
  isUrgent?: boolean
  /** The request that it goes back to; the one that is being worked on when not given. */
  causedBy?: string | null
}

/** A handler may run again after a crash: it must do nothing the second time. */
export type EffectHandler = (payload: Record<string, unknown>, effectId: number) => Promise<void>

type Listener = () => void

/**
 * Effects of a change, written in the change's own transaction and carried out after its commit.
 * The relay picks them up; `nudged` only spares it the wait for its next look.
 */
class Outbox {
  private handlers = new Map<string, EffectHandler>()
  private letters = new Set<string>()
  private listeners = new Set<Listener>()

  handle(topic: string, handler: EffectHandler): void {
    this.handlers.set(topic, handler)
  }

  /** As `handle`, for what speaks to the mail server: it may not take every place of a worker. */
  handleLetter(topic: string, handler: EffectHandler): void {
    this.letters.add(topic)
    this.handle(topic, handler)
  }

  isLetter(topic: string): boolean {
    return this.letters.has(topic)
  }

  get topics(): string[] {
    return [...this.handlers.keys()]
  }

  handlerOf(topic: string): EffectHandler | undefined {
    return this.handlers.get(topic)
  }

  async record(trx: TransactionClientContract, effects: Effect | Effect[]): Promise<void> {
    const all = [effects].flat()
    if (all.length > 0) await this.insertion(trx, all)
  }

  /** The statement that records effects, for those who send it along with others. */
  insertion(trx: TransactionClientContract, effects: Effect[]) {
    trx.after('commit', () => this.nudge())
    const rows = effects.map((effect) => ({
      topic: effect.topic,
      payload: JSON.stringify(effect.payload),
      dedupe_key: effect.dedupeKey ?? null,
      available_at: dueAt(effect).toJSDate(),
      caused_by: effect.causedBy ?? cause(),
    }))
    return trx.knexQuery().insert(rows).into('outbox_messages').onConflict('dedupe_key').ignore()
  }

  onNudge(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private nudge(): void {
    outside(() =>
      underNobody(() => {
        for (const listener of this.listeners) listener()
      })
    )
  }
}

function dueAt({ availableAt = DateTime.utc(), isUrgent = false }: Effect): DateTime {
  return isUrgent ? availableAt.minus({ hours: 1 }) : availableAt
}

export default new Outbox()
