import db from '@adonisjs/lucid/services/db'
import config from '#config/metrics'
import { RedisCache } from '#services/shared/cache'
import clock from '#services/clock'

/** Debits less credits of each account, of the entries up to an id. */
interface Base {
  upTo: number
  held: Record<string, number>
}

/** No transaction takes so long: what was numbered before then is there, or never will be. */
const SETTLED_MINUTES = 10
const KEPT_SECONDS = 3_600

const cache = new RedisCache()

/**
 * What each account of the ledger holds, in won. Entries never change, so those of long ago are added up once
 * an hour and remembered; each time only the newest are read.
 */
export async function balances(): Promise<Map<string, number>> {
  const name = `${config.keys}:balances:${clock.now().toFormat('yyyyMMddHH')}`
  const kept = await cache.read(name)
  const base: Base = kept?.text === undefined ? { upTo: 0, held: {} } : JSON.parse(kept.text)
  const upTo = await settledId(base.upTo)
  if (upTo > base.upTo) {
    await add(base.held, base.upTo, upTo)
    base.upTo = upTo
    await cache.keep(name, JSON.stringify(base), KEPT_SECONDS)
  }
  const held = { ...base.held }
  await add(held, base.upTo)
  return new Map(Object.entries(held))
}

async function settledId(known: number): Promise<number> {
  const row = await db
    .from('ledger_entries')
    .where('created_at', '<', clock.now().minus({ minutes: SETTLED_MINUTES }).toJSDate())
    .orderBy('created_at', 'desc')
    .select('id')
    .first()
  return Math.max(known, Number(row?.id ?? 0))
}

async function add(held: Record<string, number>, after: number, upTo?: number): Promise<void> {
  const query = db
    .from('ledger_entries')
    .where('id', '>', after)
    .groupBy('debit', 'credit')
    .select('debit', 'credit')
    .sum('amount as amount')
  if (upTo !== undefined) void query.where('id', '<=', upTo)
  const rows: { debit: string; credit: string; amount: string }[] = await query
  for (const { debit, credit, amount } of rows) {
    held[debit] = (held[debit] ?? 0) + Number(amount)
    held[credit] = (held[credit] ?? 0) - Number(amount)
  }
}
