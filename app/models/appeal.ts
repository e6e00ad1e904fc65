import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { AppealSchema } from '#database/schema'
import { decideAppeal, type AppealDecision } from '#models/appeal/deciding'
import Sanction from '#models/sanction'
import User from '#models/user'

/** The one appeal of a sanction. */
export default class Appeal extends AppealSchema {
  @belongsTo(() => Sanction)
  declare sanction: BelongsTo<typeof Sanction>

  @belongsTo(() => User)
  declare user: BelongsTo<typeof User>

  @belongsTo(() => User, { foreignKey: 'decidedBy' })
  declare decider: BelongsTo<typeof User>

  decide(by: User, decision: AppealDecision) {
    return decideAppeal(this, by, decision)
  }
}
