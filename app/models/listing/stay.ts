import db from '@adonisjs/lucid/services/db'
import type Listing from '#models/listing'
import { freeUnits } from '#models/reservation/free_units'
import type { Day } from '#models/reservation/calendar'
import { quote, type Priced, type PricedOption, type QuoteResult } from '#models/reservation/quote'
import { requestProblems, type RequestProblem } from '#models/reservation/request_rules'

export interface StayWanted {
  start: Day
  end: Day
  optionIds: number[]
}

export interface Stay {
  problems: Pick<RequestProblem, 'field' | 'rule' | 'value'>[]
  isFree: boolean
  quote: QuoteResult
}

/** What a stay would cost and what the booking door would say to it today; takes nothing. Dates that run backwards are a problem, and priced as one day. */
export async function considerStay(
  listing: Listing,
  { start, end, optionIds }: StayWanted,
  today: Day
): Promise<Stay> {
  const offered = await listing.related('options').query().whereNull('archived_at')
  const chosen = offered.filter(({ id }) => optionIds.includes(id))
  const lastDay = end < start ? start : end
  const units = await freeUnits(db.connection(), {
    listingId: listing.id,
    startDate: start,
    endDate: lastDay,
    bufferDays: listing.bufferDays,
  })
  return {
    problems: dateProblems(listing, start, end, today),
    isFree: units.length > 0,
    quote: quote(pricesOf(listing, chosen), start, lastDay),
  }
}

function pricesOf(listing: Listing, chosen: PricedOption[]): Priced {
  const { fee, deposit, weeklyDiscount, monthlyDiscount } = listing
  return { fee, deposit, weeklyDiscount, monthlyDiscount, options: chosen }
}

/** How the gear changes hands is not chosen yet, so only the dates are asked about. */
function dateProblems(listing: Listing, startDate: Day, endDate: Day, today: Day) {
  const method = 'DIRECT'
  const problems = requestProblems(
    {
      startDate,
      endDate,
      receiveMethod: method,
      returnMethod: method,
      receiveLine1: null,
      optionIds: [],
    },
    {
      receiveMethod: 'ANY',
      returnMethod: 'ANY',
      noticeDays: listing.noticeDays,
      minDays: listing.minDays,
      maxDays: listing.maxDays,
      optionIds: [],
    },
    today
  )
  return problems.map(({ field, rule, value }) => ({ field, rule, value }))
}
