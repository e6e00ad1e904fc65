import db from '@adonisjs/lucid/services/db'
import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { SavedSearchSchema } from '#database/schema'
import User from '#models/user'
import { save, type Saving } from '#models/saved_search/saving'
import type { Wanted } from '#models/saved_search/wanted'

export default class SavedSearch extends SavedSearchSchema {
  @belongsTo(() => User)
  declare user: BelongsTo<typeof User>

  static save(user: User, wanted: Wanted, how: Saving = {}) {
    return save(user, wanted, how)
  }

  /** Null goes back to the words of what is looked for. */
  async rename(name: string | null): Promise<void> {
    this.name = name
    await this.save()
  }

  /** Turned on again, alerts tell of what comes from then on. The instant is the database's, as that of arrivals is. */
  async alert(isWanted: boolean): Promise<void> {
    await db
      .from('saved_searches')
      .where({ id: this.id, is_alerting: !isWanted })
      .update({
        is_alerting: isWanted,
        ...(isWanted ? { alerts_since: db.raw('UTC_TIMESTAMP(3)') } : {}),
      })
    await this.refresh()
  }
}
