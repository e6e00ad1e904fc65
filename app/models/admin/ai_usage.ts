import db from '@adonisjs/lucid/services/db'
import { daysOn, oneOf } from '#models/admin/days'
import { narrowed, PER_PAGE, wordsIn, type Asked, type List } from '#models/admin/list'
import AiCall from '#models/ai_call'
import { addDays, startOfDay } from '#models/reservation/calendar'
import clock from '#services/clock'

/** Calls of one day in Korea to one model that went one way. */
export interface Usage {
  id: string
  day: string
  model: string
  outcome: string
  calls: number
  inputTokens: number
  outputTokens: number
  /** Millionths of a US dollar. */
  costMicros: number
  /** On average. */
  milliseconds: number
}

export const OUTCOMES = [
  'ok',
  'busy',
  'broken',
  'timeout',
  'denied',
  'refused',
  'malformed',
  'stopped',
  'overBudget',
  'closed',
]

/** How far back it looks when nobody says from when. */
const USUAL_DAYS = 30

const DAY = 'DATE(ai_calls.created_at + INTERVAL 9 HOUR)'

export const AI_CALLS: List<typeof AiCall> = {
  name: 'ai',
  model: AiCall,
  search: wordsIn('ai_calls.model'),
  filters: {
    purpose: oneOf('ai_calls.purpose', ['embed', 'rank', 'answer', 'draft', 'summarise']),
    outcome: oneOf('ai_calls.outcome', OUTCOMES),
    ...daysOn('ai_calls.created_at'),
  },
  sorts: { day: 'day', calls: 'calls', cost: 'cost' },
}

/** What was used, added up by day, model and outcome, in the order asked for. */
export async function usageOf(asked: Asked): Promise<Usage[]> {
  const query = narrowed(AI_CALLS, asked)
  if (!asked.filters.from) {
    const last = asked.filters.until ?? clock.today()
    const since = startOfDay(addDays(last, 1 - USUAL_DAYS))
    void query.where('ai_calls.created_at', '>=', since.toJSDate())
  }
  const direction = asked.isDescending ? 'desc' : 'asc'
  const rows: Record<string, string | number>[] = await query
    .select(
      db.raw(`DATE_FORMAT(${DAY}, '%Y-%m-%d') AS day`),
      'ai_calls.model',
      'ai_calls.outcome',
      db.raw('COUNT(*) AS calls'),
      db.raw('SUM(ai_calls.input_tokens) AS inputTokens'),
      db.raw('SUM(ai_calls.output_tokens) AS outputTokens'),
      db.raw('SUM(ai_calls.cost_micros) AS cost'),
      db.raw('ROUND(AVG(ai_calls.duration_ms)) AS milliseconds')
    )
    .groupByRaw('day, ai_calls.model, ai_calls.outcome')
    .orderBy(AI_CALLS.sorts[asked.sort], direction)
    .orderByRaw('day DESC, ai_calls.model, ai_calls.outcome')
    .pojo()
  return rows.map(usage)
}

type Counts = 'calls' | 'inputTokens' | 'outputTokens' | 'costMicros'
export type Sums = Pick<Usage, Counts> & { failed: number }

export function sumOf(rows: Usage[]): Sums {
  const sum = (of: (row: Usage) => number) => rows.reduce((total, row) => total + of(row), 0)
  return {
    calls: sum(({ calls }) => calls),
    failed: sum(({ calls, outcome }) => (outcome === 'ok' ? 0 : calls)),
    inputTokens: sum(({ inputTokens }) => inputTokens),
    outputTokens: sum(({ outputTokens }) => outputTokens),
    costMicros: sum(({ costMicros }) => costMicros),
  }
}

/** One page of it; a shop has some rows a day. */
export function pageOfUsage(rows: Usage[], asked: Asked) {
  const pages = Math.max(1, Math.ceil(rows.length / PER_PAGE))
  const page = Math.min(asked.page, pages)
  return {
    rows: rows.slice((page - 1) * PER_PAGE, page * PER_PAGE),
    asked: { ...asked, page },
    total: rows.length,
    isMore: false,
    pages,
  }
}

function usage(row: Record<string, string | number>): Usage {
  const { day, model, outcome } = row
  return {
    id: `${day} ${model} ${outcome}`,
    day: String(day),
    model: String(model),
    outcome: String(outcome),
    calls: Number(row.calls),
    inputTokens: Number(row.inputTokens),
    outputTokens: Number(row.outputTokens),
    costMicros: Number(row.cost),
    milliseconds: Number(row.milliseconds),
  }
}
