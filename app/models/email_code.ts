import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import { ulid } from 'ulid'
import type { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { appKey } from '#config/app'
import config from '#config/accounts'
import { EmailCodeSchema } from '#database/schema'
import clock from '#services/clock'
import outbox from '#services/outbox/outbox'
import type { Locale } from '#models/user'

const { minutes, tries, resendSeconds, verifiedMinutes } = config.code

export type Verdict = 'verified' | 'wrong' | 'expired' | 'used_up'

/**
 * A code on its way to an e-mail address, for one flow of one visitor. The digits are drawn when the
 * letter is written and kept as a keyed hash only; an address that has an account gets a letter
 * without a code, so its flow looks the same and never verifies.
 */
export default class EmailCode extends EmailCodeSchema {
  static async start(
    email: string,
    locale: Locale,
    purpose: EmailCode['purpose'] = 'sign_up',
    now: DateTime = clock.now()
  ) {
    return db.transaction(async (trx) => {
      await EmailCode.query({ client: trx }).where('expiresAt', '<', yesterday(now)).delete()
      const code = new EmailCode().useTransaction(trx)
      code.merge({ flow: ulid(), email, purpose })
      await code.send(trx, locale, now)
      return code
    })
  }

  /** For an address that somebody else has seen to be theirs: it is as good as a code that came back. */
  static proven(email: string, now: DateTime = clock.now()) {
    return EmailCode.create({
      flow: ulid(),
      email,
      purpose: 'sign_up',
      codeHash: null,
      attempts: 0,
      sentAt: now,
      expiresAt: now.plus({ minutes }),
      verifiedAt: now,
    })
  }

  /** @returns whether a new letter is on its way; not before `resendAt` */
  async resend(locale: Locale, now: DateTime = clock.now()): Promise<boolean> {
    return db.transaction(async (trx) => {
      const code = await EmailCode.query({ client: trx }).where('id', this.id).forUpdate().first()
      if (!code || now < code.resendAt) return false
      await code.send(trx, locale, now)
      return true
    })
  }

  get resendAt(): DateTime {
    return this.sentAt.plus({ seconds: resendSeconds })
  }

  isExpired(now: DateTime = clock.now()): boolean {
    return now >= this.expiresAt
  }

  /** Whether the address was proven in this flow, not too long ago. */
  isVerified(now: DateTime = clock.now()): boolean {
    return this.verifiedAt !== null && now < this.verifiedAt.plus({ minutes: verifiedMinutes })
  }

  /** Draws the digits that the letter will carry. */
  async draw(): Promise<string> {
    const digits = String(randomInt(1_000_000)).padStart(6, '0')
    this.codeHash = this.hashOf(digits)
    await this.save()
    return digits
  }

  /** A try is counted before it is judged: parallel guesses get no more than their five. */
  async verify(digits: string, now: DateTime = clock.now()): Promise<Verdict> {
    if (this.isExpired(now)) return 'expired'
    const [counted] = await EmailCode.query()
      .where('id', this.id)
      .where('attempts', '<', tries)
      .increment('attempts', 1)
    await this.refresh()
    if (!Number(counted)) return 'used_up'
    if (!this.matches(digits)) return this.attempts < tries ? 'wrong' : 'used_up'
    this.verifiedAt = now
    await this.save()
    return 'verified'
  }

  private async send(trx: TransactionClientContract, locale: Locale, now: DateTime) {
    this.codeHash = null
    this.attempts = 0
    this.sentAt = now
    this.expiresAt = now.plus({ minutes })
    this.verifiedAt = null
    await this.save()
    await outbox.record(trx, {
      topic: 'email_code.requested',
      payload: { id: this.id, locale },
      isUrgent: true,
    })
  }

  private matches(digits: string): boolean {
    if (!this.codeHash) return false
    return timingSafeEqual(Buffer.from(this.hashOf(digits)), Buffer.from(this.codeHash))
  }

  private hashOf(digits: string): string {
    return createHmac('sha256', appKey.release()).update(`${this.flow}:${digits}`).digest('hex')
  }
}

const yesterday = (now: DateTime) => now.minus({ days: 1 }).toJSDate()
