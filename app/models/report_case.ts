import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { ReportCaseSchema } from '#database/schema'
import { claim, unclaim } from '#models/report/claiming'
import { decide, type Decision } from '#models/report/deciding'
import { dismissAll, type Seen } from '#models/report/dismissing'
import Report from '#models/report'
import Sanction from '#models/sanction'
import User from '#models/user'
import clock from '#services/clock'

/** All that people say of one target until a moderator decides on it. */
export default class ReportCase extends ReportCaseSchema {
  @belongsTo(() => User, { foreignKey: 'subjectId' })
  declare subject: BelongsTo<typeof User>

  @belongsTo(() => User, { foreignKey: 'claimedBy' })
  declare claimer: BelongsTo<typeof User>

  @belongsTo(() => User, { foreignKey: 'decidedBy' })
  declare decider: BelongsTo<typeof User>

  @hasMany(() => Report, { foreignKey: 'caseId', onQuery: (query) => query.orderBy('id', 'desc') })
  declare reports: HasMany<typeof Report>

  @hasMany(() => Sanction, { foreignKey: 'caseId', onQuery: (query) => query.orderBy('id') })
  declare sanctions: HasMany<typeof Sanction>

  /** @returns what was refused; the others are decided */
  static dismissAll(by: User, seen: Seen[], note: string) {
    return dismissAll(by, seen, note)
  }

  get status(): 'open' | 'sanctioned' | 'dismissed' {
    return this.verdict ?? 'open'
  }

  /** Whose claim keeps others from deciding now. */
  claimantAt(now = clock.now()): number | null {
    return this.claimedUntil !== null && this.claimedUntil > now ? this.claimedBy : null
  }

  /** Keeps other moderators from deciding it for a quarter of an hour; again, for another. */
  claim(by: User, seen: number) {
    return claim(this, by, seen)
  }

  unclaim(by: User) {
    return unclaim(this, by)
  }

  decide(by: User, decision: Decision) {
    return decide(this, by, decision)
  }
}
