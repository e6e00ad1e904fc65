import { belongsTo, hasOne, scope } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasOne } from '@adonisjs/lucid/types/relations'
import { SanctionSchema } from '#database/schema'
import Appeal from '#models/appeal'
import { fileAppeal } from '#models/appeal/filing'
import ReportCase from '#models/report_case'
import { lift } from '#models/sanction/lifting'
import User from '#models/user'
import clock from '#services/clock'

/** What was done about somebody, or about something of theirs. */
export default class Sanction extends SanctionSchema {
  static unlifted = scope((query) => void query.whereNull('sanctions.lifted_at'))

  @belongsTo(() => User)
  declare user: BelongsTo<typeof User>

  @belongsTo(() => User, { foreignKey: 'imposedBy' })
  declare imposer: BelongsTo<typeof User>

  @belongsTo(() => ReportCase, { foreignKey: 'caseId' })
  declare case: BelongsTo<typeof ReportCase>

  @hasOne(() => Appeal)
  declare appeal: HasOne<typeof Appeal>

  /** A suspension is over by itself. */
  stateAt(now = clock.now()): 'inForce' | 'over' | 'lifted' {
    if (this.liftedAt) return 'lifted'
    return this.endsAt && this.endsAt <= now ? 'over' : 'inForce'
  }

  lift(by: User, reason: string) {
    return lift(this, by, reason)
  }

  appealBy(user: User, text: string) {
    return fileAppeal(this, user, text)
  }
}
