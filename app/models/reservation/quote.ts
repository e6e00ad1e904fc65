import marketplace from '#services/settings/marketplace'
import { rentalDays, type Day } from './calendar.js'

export type PricedOption = { id: number; name: string; fee: number; deposit: number }

export type Priced = {
  fee: number
  deposit: number
  weeklyDiscount: number
  monthlyDiscount: number
  options: PricedOption[]
}

/**
 * One row of the bill. `amount` is signed and the amounts of all lines add up to the total;
 * `name` is set for options only, the other words come from the locale files.
 */
export type PriceLine = {
  kind: 'fee' | 'optionFee' | 'discount' | 'deposit' | 'optionDeposit'
  name: string | null
  unitAmount: number
  days: number | null
  percent: number | null
  amount: number
}

export type Quote = {
  days: number
  gross: number
  discountPercent: number
  discount: number
  rent: number
  deposit: number
  total: number
  lines: PriceLine[]
}

export type QuoteResult =
  | { ok: true; quote: Quote }
  | { ok: false; field: 'endDate'; rule: 'totalLimit'; total: number; limit: number }

/** Every listing may be rented for one day within the limit, so fewer days always help: the field at fault is the end. */
export function quote(priced: Priced, startDate: Day, endDate: Day): QuoteResult {
  const drawn = draw(priced, rentalDays(startDate, endDate))
  return drawn.total > marketplace.maxTotal
    ? {
        ok: false,
        field: 'endDate',
        rule: 'totalLimit',
        total: drawn.total,
        limit: marketplace.maxTotal,
      }
    : { ok: true, quote: drawn }
}

function draw(priced: Priced, days: number): Quote {
  const dailyFee = priced.fee + sum(priced.options.map((option) => option.fee))
  const deposit = priced.deposit + sum(priced.options.map((option) => option.deposit))
  const gross = dailyFee * days
  const discountPercent = discountFor(days, priced)
  const discount = Math.floor((gross * discountPercent) / 100)
  const rent = gross - discount

  return {
    days,
    gross,
    discountPercent,
    discount,
    rent,
    deposit,
    total: rent + deposit,
    lines: [
      daily('fee', null, priced.fee, days),
      ...priced.options
        .filter((option) => option.fee > 0)
        .map((option) => daily('optionFee', option.name, option.fee, days)),
      ...(discount > 0 ? [discounted(discount, discountPercent)] : []),
      once('deposit', null, priced.deposit),
      ...priced.options
        .filter((option) => option.deposit > 0)
        .map((option) => once('optionDeposit', option.name, option.deposit)),
    ],
  }
}

export function discountFor(
  days: number,
  { weeklyDiscount, monthlyDiscount }: Pick<Priced, 'weeklyDiscount' | 'monthlyDiscount'>
): number {
  if (days >= 28 && monthlyDiscount > 0) {
    return monthlyDiscount
  }
  return days >= 7 ? weeklyDiscount : 0
}

function daily(kind: PriceLine['kind'], name: string | null, fee: number, days: number): PriceLine {
  return { kind, name, unitAmount: fee, days, percent: null, amount: fee * days }
}

function once(kind: PriceLine['kind'], name: string | null, deposit: number): PriceLine {
  return { kind, name, unitAmount: deposit, days: null, percent: null, amount: deposit }
}

function discounted(discount: number, percent: number): PriceLine {
  return {
    kind: 'discount',
    name: null,
    unitAmount: -discount,
    days: null,
    percent,
    amount: -discount,
  }
}

function sum(amounts: number[]) {
  return amounts.reduce((total, amount) => total + amount, 0)
}
