import { belongsTo, manyToMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, ManyToMany } from '@adonisjs/lucid/types/relations'
import { ReportSchema } from '#database/schema'
import { file, type Filing } from '#models/report/filing'
import ReportCase from '#models/report_case'
import Upload from '#models/upload'
import User from '#models/user'

/** What one person says of one target, once; it stands in the case of that target. */
export default class Report extends ReportSchema {
  @belongsTo(() => ReportCase, { foreignKey: 'caseId' })
  declare case: BelongsTo<typeof ReportCase>

  @belongsTo(() => User, { foreignKey: 'reporterId' })
  declare reporter: BelongsTo<typeof User>

  /** What its snapshot names and is kept for it. */
  @manyToMany(() => Upload, { pivotTable: 'report_photos' })
  declare photos: ManyToMany<typeof Upload>

  /** @returns the report, and whether it was made by this call */
  static file(by: User, filing: Filing) {
    return file(by, filing)
  }
}
