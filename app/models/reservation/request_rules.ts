import marketplace from '#services/settings/marketplace'
import { addDays, daysBetween, isDay, rentalDays, type Day } from './calendar.js'

export type Method = 'DIRECT' | 'DELIVERY'

export type Asked = {
  startDate: Day
  endDate: Day
  receiveMethod: Method
  returnMethod: Method
  receiveLine1: string | null
  optionIds: readonly number[]
}

export type Offered = {
  receiveMethod: Method | 'ANY'
  returnMethod: Method | 'ANY'
  noticeDays: number
  minDays: number
  maxDays: number
  optionIds: readonly number[]
}

export type RequestProblem = {
  field: keyof Asked
  rule:
    | 'invalid'
    | 'endsBeforeStart'
    | 'notice'
    | 'withinYear'
    | 'minDays'
    | 'maxDays'
    | 'method'
    | 'addressMissing'
    | 'addressUnwanted'
    | 'unknownOption'
  value?: number | Day
}

/** Every field that does not fit what the listing offers; checked when asking and when editing, never at approval. */
export function requestProblems(asked: Asked, offered: Offered, today: Day): RequestProblem[] {
  return [
    ...dateProblems(asked, offered, today),
    ...methodProblems(asked, offered),
    ...addressProblems(asked),
    ...(asked.optionIds.every((id) => offered.optionIds.includes(id)) &&
    new Set(asked.optionIds).size === asked.optionIds.length
      ? []
      : [{ field: 'optionIds', rule: 'unknownOption' } as const]),
  ]
}

function dateProblems(
  { startDate, endDate }: Asked,
  offered: Offered,
  today: Day
): RequestProblem[] {
  if (!isDay(startDate)) return [{ field: 'startDate', rule: 'invalid' }]
  if (!isDay(endDate)) return [{ field: 'endDate', rule: 'invalid' }]
  if (endDate < startDate) return [{ field: 'endDate', rule: 'endsBeforeStart' }]

  const problems: RequestProblem[] = []
  const earliest = addDays(today, offered.noticeDays)
  const days = rentalDays(startDate, endDate)

  if (startDate < earliest) problems.push({ field: 'startDate', rule: 'notice', value: earliest })
  const horizon = marketplace.bookingHorizonDays
  if (daysBetween(today, startDate) > horizon) {
    problems.push({ field: 'startDate', rule: 'withinYear', value: horizon })
  }
  if (days < offered.minDays) {
    problems.push({ field: 'endDate', rule: 'minDays', value: offered.minDays })
  }
  if (days > offered.maxDays) {
    problems.push({ field: 'endDate', rule: 'maxDays', value: offered.maxDays })
  }
  return problems
}

function methodProblems(asked: Asked, offered: Offered): RequestProblem[] {
  return (['receiveMethod', 'returnMethod'] as const)
    .filter((field) => offered[field] !== 'ANY' && offered[field] !== asked[field])
    .map((field) => ({ field, rule: 'method' }))
}

/** An address is given exactly when the gear is to be delivered. */
function addressProblems({ receiveMethod, receiveLine1 }: Asked): RequestProblem[] {
  const given = (receiveLine1?.trim().length ?? 0) > 0
  if (receiveMethod === 'DELIVERY' && !given) {
    return [{ field: 'receiveLine1', rule: 'addressMissing' }]
  }
  if (receiveMethod === 'DIRECT' && given) {
    return [{ field: 'receiveLine1', rule: 'addressUnwanted' }]
  }
  return []
}
