import db from '@adonisjs/lucid/services/db'
import DailyFigure from '#models/daily_figure'
import { addDays, daysOf, maxDay, type Day } from '#models/reservation/calendar'
import type { Span } from '#models/reservation/statistics'
import { spanBefore, stepsOf, type Unit } from './span.js'
import { byDay, NOTHING, sumsOf, together, type Figures, type Row } from './sums.js'

export type Step = Span & Figures

export interface Trend {
  steps: Step[]
  total: Figures
  /** Of as many days right before. */
  before: Figures
}

/** How the shop went in these days, by day, week or month. Each thing counts on its day in Seoul. */
export async function trendOf(span: Span, unit: Unit): Promise<Trend> {
  const earlier = spanBefore(span)
  const figures = await figuresOf({ from: earlier.from, to: span.to })
  const sumOf = ({ from, to }: Span) =>
    together(
      daysOf({ startsOn: from, endsBefore: addDays(to, 1) }).map(
        (day) => figures.get(day) ?? NOTHING
      )
    )
  const steps = stepsOf(span, unit).map((step) => ({ ...step, ...sumOf(step) }))
  return { steps, total: together(steps), before: sumOf(earlier) }
}

/** Days that are counted are read, and those since then, which are today as a rule, added up. */
async function figuresOf({ from, to }: Span): Promise<Map<Day, Figures>> {
  const counted = await DailyFigure.countedUntil()
  const since = counted === null ? from : maxDay(from, addDays(counted, 1))
  const [stored, live] = await Promise.all([
    since > from ? storedIn({ from, to }) : new Map<Day, Figures>(),
    since <= to ? sumsOf({ from: since, to }) : new Map<Day, Figures>(),
  ])
  return new Map([...stored, ...live])
}

async function storedIn({ from, to }: Span): Promise<Map<Day, Figures>> {
  const [rows] = await db.rawQuery(
    `SELECT day, requests, completed, newcomers, money_in AS moneyIn, money_out AS moneyOut, fees
     FROM daily_figures WHERE day BETWEEN ? AND ? ORDER BY day`,
    [from, to]
  )
  return byDay(rows as Row[])
}
