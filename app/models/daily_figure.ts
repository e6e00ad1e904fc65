import { DailyFigureSchema } from '#database/schema'
import { countDays } from './dashboard/counting.js'

/** What happened on one day in Seoul, added up after it was over. */
export default class DailyFigure extends DailyFigureSchema {
  static primaryKey = 'day'

  static count = countDays

  /** The last day that is counted; those before it are, too. */
  static async countedUntil(): Promise<string | null> {
    const last = await this.query().orderBy('day', 'desc').select('day').first()
    return last?.day ?? null
  }
}
