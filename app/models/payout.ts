import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { PayoutSchema } from '#database/schema'
import type { AuditActor } from '#models/audit/audit'
import PayoutAttempt from '#models/payout_attempt'
import Reservation from '#models/reservation'
import User from '#models/user'
import { execute } from './payout/executing.js'
import { heed, type Hint } from './payout/heeding.js'
import { hold, release, retry } from './payout/standing.js'

export default class Payout extends PayoutSchema {
  @belongsTo(() => Reservation)
  declare reservation: BelongsTo<typeof Reservation>

  @belongsTo(() => User, { foreignKey: 'hostId' })
  declare host: BelongsTo<typeof User>

  @hasMany(() => PayoutAttempt)
  declare trials: HasMany<typeof PayoutAttempt>

  /** A webhook: reads the transfer back from the bank; safe to repeat, in any order. */
  static heed(hint: Hint) {
    return heed(hint)
  }

  /** Pays the host when it is due; safe to repeat and to run twice at once, tries again later by itself. */
  execute() {
    return execute(this)
  }

  /** An operator starts it anew after the last attempt. */
  retry(by: AuditActor = 'operator') {
    return retry(this, by)
  }

  /** Stops it until an admin releases it. */
  hold(by: AuditActor = 'operator') {
    return hold(this, by)
  }

  release(by: AuditActor = 'operator') {
    return release(this, by)
  }
}
