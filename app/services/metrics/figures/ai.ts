import db from '@adonisjs/lucid/services/db'
import config from '#config/ai'
import clock from '#services/clock'
import { one, type Figures } from './contract.js'

const EVERYBODY = 0
const MICROS = 1_000_000

/** What the day has cost so far (Asia/Seoul), calls under way included, and what it may. */
export async function aiFigures(): Promise<Figures> {
  const row = await db
    .from('ai_budgets')
    .where({ day: clock.today(), owner_id: EVERYBODY })
    .select('cost_micros')
    .first()
  return {
    ai_day_cost_dollars: one(Number(row?.cost_micros ?? 0) / MICROS),
    ai_day_budget_dollars: one(config.budgets.everybody / MICROS),
  }
}
