import db from '@adonisjs/lucid/services/db'
import type Listing from '#models/listing'
import clock from '#services/clock'
import { freeUnits } from './free_units.js'
import { addDays, isDay, type Day } from './calendar.js'
import { quote, type Quote } from './quote.js'
import { refundSchedule, type RefundTier } from './refund_schedule.js'
import { requestProblems, type RequestProblem } from './request_rules.js'

export type Wish = { startDate: Day | null; endDate: Day | null; optionIds: number[] }

export type AskingPreview = {
  quote: Quote | null
  problems: (RequestProblem | { field: 'endDate'; rule: 'totalLimit'; value: number })[]
  isFree: boolean
  refunds: RefundTier[]
}

const DATES = ['startDate', 'endDate', 'optionIds']

/** What a request would cost and give back, and what stands against it; null until both days are chosen. */
export async function previewAsking(
  listing: Listing,
  { startDate, endDate, optionIds }: Wish
): Promise<AskingPreview | null> {
  if (!startDate || !endDate || !isDay(startDate) || !isDay(endDate)) return null

  const options = listing.options.filter(({ id }) => optionIds.includes(id))
  const problems: AskingPreview['problems'] = requestProblems(
    { startDate, endDate, optionIds, ...anyMethod(listing), receiveLine1: null },
    offered(listing),
    clock.today()
  ).filter(({ field }) => DATES.includes(field))
  if (endDate < startDate) return { quote: null, problems, isFree: false, refunds: [] }

  const priced = quote({ ...prices(listing), options }, startDate, endDate)
  if (!priced.ok) {
    problems.push({ field: priced.field, rule: priced.rule, value: priced.limit })
  }
  const wanted = { listingId: listing.id, startDate, endDate, bufferDays: listing.bufferDays }
  const units = problems.length === 0 ? await freeUnits(db.connection(), wanted) : []

  return {
    quote: priced.ok ? priced.quote : null,
    problems,
    isFree: units.length > 0,
    refunds: refundSchedule(listing.cancellationPolicy, startDate, clock.today()),
  }
}

/** The first day that may be asked for. */
export function earliestStart(listing: Listing): Day {
  return addDays(clock.today(), listing.noticeDays)
}

function anyMethod({ receiveMethod, returnMethod }: Listing) {
  return {
    receiveMethod: receiveMethod === 'ANY' ? ('DIRECT' as const) : receiveMethod,
    returnMethod: returnMethod === 'ANY' ? ('DIRECT' as const) : returnMethod,
  }
}

function offered({ receiveMethod, returnMethod, noticeDays, minDays, maxDays, options }: Listing) {
  const optionIds = options.map(({ id }) => id)
  return { receiveMethod, returnMethod, noticeDays, minDays, maxDays, optionIds }
}

function prices({ fee, deposit, weeklyDiscount, monthlyDiscount }: Listing) {
  return { fee, deposit, weeklyDiscount, monthlyDiscount }
}
