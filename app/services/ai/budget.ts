import db from '@adonisjs/lucid/services/db'
import config from '#config/ai'
import clock from '#services/clock'
import { AiFailure, type Usage } from './contract.js'

const EVERYBODY = 0

/** What was set aside for a call, to be settled when its price is known. */
export type Reserved = { day: string; by: number | null; micros: number }

/** Millionths of a US dollar. */
export function costOf({ model, inputTokens, outputTokens }: Usage): number {
  const price = config.prices[model] ?? config.unknownPrice
  return Math.ceil(inputTokens * price.input + outputTokens * price.output)
}

/**
 * Sets a price aside, so that calls at the same time cannot spend more than the day has.
 * @throws AiFailure `overBudget`
 */
export async function reserve(by: number | null, micros: number): Promise<Reserved> {
  const { callsPerPerson, everybody, person } = config.budgets
  const day = clock.today()
  await take({ day, owner: EVERYBODY, micros }, { calls: null, micros: everybody })
  try {
    if (by !== null)
      await take({ day, owner: by, micros }, { calls: callsPerPerson, micros: person })
  } catch (error) {
    await change(day, EVERYBODY, -micros)
    throw error
  }
  return { day, by, micros }
}

/** Replaces what was set aside by what the call cost. */
export async function settle({ day, by, micros }: Reserved, cost: number): Promise<void> {
  await change(day, EVERYBODY, cost - micros)
  if (by !== null) await change(day, by, cost - micros)
}

async function take(
  { day, owner, micros }: { day: string; owner: number; micros: number },
  most: { calls: number | null; micros: number }
): Promise<void> {
  await db.rawQuery('INSERT IGNORE INTO ai_budgets (day, owner_id) VALUES (?, ?)', [day, owner])
  const query = db
    .from('ai_budgets')
    .where({ day, owner_id: owner })
    .where('cost_micros', '<=', most.micros - micros)
  if (most.calls !== null) query.where('calls', '<', most.calls)
  const taken = await query.update({
    calls: db.raw('calls + 1'),
    cost_micros: db.raw('cost_micros + ?', [micros]),
  })
  if (Number(taken) === 0) throw new AiFailure('overBudget')
}

async function change(day: string, owner: number, by: number): Promise<void> {
  if (by === 0) return
  await db
    .from('ai_budgets')
    .where({ day, owner_id: owner })
    .update({ cost_micros: db.raw('cost_micros + ?', [by]) })
}
