import { DateTime } from 'luxon'
import { decodeTime } from 'ulid'
import db from '@adonisjs/lucid/services/db'
import { scope } from '@adonisjs/lucid/orm'
import { OutboxMessageSchema } from '#database/schema'
import { audit, type AuditActor } from '#models/audit/audit'
import clock from '#services/clock'

export default class OutboxMessage extends OutboxMessageSchema {
  static open = scope((query) => query.whereNull('done_at'))
  static failed = scope((query) => query.whereNull('done_at').whereNotNull('failed_at'))

  /** When somebody began to carry it out, as long as they do. Each claim has a ulid, which knows its instant. */
  get triedSince(): DateTime | null {
    const { claimToken, claimedUntil, doneAt, failedAt } = this
    if (doneAt || failedAt || !claimToken || !claimedUntil) return null
    return claimedUntil > clock.now() ? DateTime.fromMillis(decodeTime(claimToken)) : null
  }

  static async countFailed(): Promise<number> {
    const rows = await this.query()
      .withScopes((scopes) => scopes.failed())
      .count('* as total')
    return Number(rows[0].$extras.total)
  }

  /** A dead letter is due once more, with all its attempts before it. */
  async retry(by: AuditActor = 'operator'): Promise<void> {
    this.failedAt = null
    this.handedAt = null
    this.attempts = 0
    this.availableAt = clock.now()
    await db.transaction(async (trx) => {
      await this.useTransaction(trx).save()
      await audit(trx, {
        actor: by,
        action: 'effect.retried',
        target: { kind: 'effect', id: this.id },
      })
    })
  }

  /** Nobody will carry it out: what it was for is settled otherwise, or cannot be. */
  async drop(by: AuditActor, because: string): Promise<void> {
    this.doneAt = clock.now()
    await db.transaction(async (trx) => {
      await this.useTransaction(trx).save()
      await audit(trx, {
        actor: by,
        action: 'effect.dropped',
        target: { kind: 'effect', id: this.id },
        before: { topic: this.topic, attempts: this.attempts },
        reason: because,
      })
    })
  }
}
