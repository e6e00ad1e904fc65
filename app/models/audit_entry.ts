import { belongsTo, hasOne } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasOne } from '@adonisjs/lucid/types/relations'
import { AuditEntrySchema } from '#database/schema'
import AuditReason from '#models/audit_reason'
import User from '#models/user'

/** One act of staff. Written by `audit`, read by `audit:verify` and the log's page, never changed. */
export default class AuditEntry extends AuditEntrySchema {
  @belongsTo(() => User, { foreignKey: 'actorId' })
  declare actor: BelongsTo<typeof User>

  @hasOne(() => AuditReason, { foreignKey: 'entryId' })
  declare reason: HasOne<typeof AuditReason>
}
