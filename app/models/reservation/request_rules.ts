import { addDays, daysBetween, isDay, rentalDays, type Day } from './calendar.js'

export const OPEN_REQUESTS_LIMIT = 10

export type Method = 'DIRECT' | 'DELIVERY'

export type Asked = {
  startsOn: Day
  endsOn: Day
  receiveMethod: Method
  returnMethod: Method
  receiveAddress: string | null
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

function dateProblems({ startsOn, endsOn }: Asked, offered: Offered, today: Day): RequestProblem[] {
  if (!isDay(startsOn)) return [{ field: 'startsOn', rule: 'invalid' }]
  if (!isDay(endsOn)) return [{ field: 'endsOn', rule: 'invalid' }]
  if (endsOn < startsOn) return [{ field: 'endsOn', rule: 'endsBeforeStart' }]

  const problems: RequestProblem[] = []
  const earliest = addDays(today, offered.noticeDays)
  const days = rentalDays(startsOn, endsOn)

  if (startsOn < earliest) problems.push({ field: 'startsOn', rule: 'notice', value: earliest })
  if (daysBetween(today, startsOn) > 365) problems.push({ field: 'startsOn', rule: 'withinYear' })
  if (days < offered.minDays) {
    problems.push({ field: 'endsOn', rule: 'minDays', value: offered.minDays })
  }
  if (days > offered.maxDays) {
    problems.push({ field: 'endsOn', rule: 'maxDays', value: offered.maxDays })
  }
  return problems
}

function methodProblems(asked: Asked, offered: Offered): RequestProblem[] {
  return (['receiveMethod', 'returnMethod'] as const)
    .filter((field) => offered[field] !== 'ANY' && offered[field] !== asked[field])
    .map((field) => ({ field, rule: 'method' }))
}

/** An address is given exactly when the gear is to be delivered. */
function addressProblems({ receiveMethod, receiveAddress }: Asked): RequestProblem[] {
  const given = (receiveAddress?.trim().length ?? 0) > 0
  if (receiveMethod === 'DELIVERY' && !given) {
    return [{ field: 'receiveAddress', rule: 'addressMissing' }]
  }
  if (receiveMethod === 'DIRECT' && given) {
    return [{ field: 'receiveAddress', rule: 'addressUnwanted' }]
  }
  return []
}
