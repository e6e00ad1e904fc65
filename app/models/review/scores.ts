import db from '@adonisjs/lucid/services/db'
import type { About } from '#models/review/list'

/** Averages to one decimal over what everybody sees. */
export type Scores = {
  average: number
  gear: number
  kindness: number
  response: number
  count: number
}

/** Read off an index that holds the scores; null without reviews. */
export async function scoresOf(about: About): Promise<Scores | null> {
  const [column, id] =
    'listingId' in about ? ['listing_id', about.listingId] : ['host_id', about.hostId]
  const [[row]] = await db.rawQuery(
    `SELECT COUNT(*) AS count, ROUND(AVG(gear_score), 1) AS gear,
       ROUND(AVG(kindness_score), 1) AS kindness, ROUND(AVG(response_score), 1) AS response,
       ROUND(SUM(gear_score + kindness_score + response_score) / (3 * COUNT(*)), 1) AS average
     FROM reviews WHERE ${column} = ? AND is_visible = 1`,
    [id]
  )
  if (Number(row.count) === 0) return null
  return {
    average: Number(row.average),
    gear: Number(row.gear),
    kindness: Number(row.kindness),
    response: Number(row.response),
    count: Number(row.count),
  }
}
