import type { Data } from '@generated/data'
import type { Tier } from '~/components/reservations/PolicyNote.vue'

export type Method = 'DIRECT' | 'DELIVERY'

export type AskPreview = {
  quote: {
    days: number
    rent: number
    deposit: number
    total: number
    lines: Data.ReservationMoney['lines']
  } | null
  problems: { field: string; rule: string; value?: string | number }[]
  isFree: boolean
  refunds: Tier[]
}

/** What a request starts from: the address of the page, or the request as it is. */
export type Asked = {
  startDate: string | null
  endDate: string | null
  optionIds: number[]
  receiveMethod: Method
  returnMethod: Method
  recipient: string | null
  recipientPhone: string | null
  receivePostcode: string | null
  receiveLine1: string | null
  receiveLine2: string | null
}

/** What the address of the page says; every part may be missing. */
export type Wish = {
  start?: string
  end?: string
  options?: number[]
  receive?: Method
  return?: Method
}

/** The days and options as they stand in the address of the page. */
export function wishQuery({ startDate, endDate, optionIds }: Asked, more: object = {}) {
  return {
    ...(startDate && endDate ? { start: startDate, end: endDate } : {}),
    options: optionIds.join(','),
    ...more,
  }
}
