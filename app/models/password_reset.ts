import { createHash, randomBytes } from 'node:crypto'
import type { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import config from '#config/accounts'
import { PasswordResetSchema } from '#database/schema'
import { booking } from '#models/reservation/transaction'
import User, { type Locale } from '#models/user'
import clock from '#services/clock'
import outbox from '#services/outbox/outbox'

export default class PasswordReset extends PasswordResetSchema {
  @belongsTo(() => User)
  declare user: BelongsTo<typeof User>

  /** Known and unknown addresses take the same steps here; the letter tells the owner. */
  static async request(email: string, locale: Locale): Promise<void> {
    const user = await User.withEmail(email)
    await db.transaction((trx) =>
      outbox.record(trx, {
        topic: 'password_reset.requested',
        payload: { userId: user?.id ?? null, locale: user?.locale ?? locale },
        isUrgent: true,
      })
    )
  }

  /** @returns the token for the link; only its hash is kept */
  static async issue(user: User, now: DateTime = clock.now()): Promise<string> {
    const token = randomBytes(32).toString('base64url')
    await PasswordReset.query().where('userId', user.id).whereNull('usedAt').delete()
    await PasswordReset.create({
      userId: user.id,
      tokenHash: hashOf(token),
      expiresAt: now.plus({ minutes: config.resetMinutes }),
    })
    return token
  }

  static async isOpen(token: string, now: DateTime = clock.now()): Promise<boolean> {
    return (await this.open(token, now).first()) !== null
  }

  /** @returns whose password the link may change, null when it is used, old or unknown */
  static async personOf(token: string, now: DateTime = clock.now()): Promise<User | null> {
    const reset = await this.open(token, now).preload('user').first()
    return reset?.user ?? null
  }

  /** @returns the person whose password was changed, null when the link is used, old or unknown */
  static async redeem(token: string, password: string, now: DateTime = clock.now()) {
    return booking(async (trx) => {
      const reset = await this.open(token, now, trx).forUpdate().first()
      if (!reset) return null
      const user = await User.query({ client: trx })
        .where('id', reset.userId)
        .forUpdate()
        .firstOrFail()
      await reset.merge({ usedAt: now }).save()
      return user.changePassword(password, trx)
    })
  }

  private static open(token: string, now: DateTime, client?: TransactionClientContract) {
    return this.query({ client })
      .where('tokenHash', hashOf(token))
      .where('expiresAt', '>', now.toJSDate())
      .whereNull('usedAt')
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
