import type { Policy } from '#models/reservation/cancellation'

export type OfferedMethod = 'DIRECT' | 'DELIVERY' | 'ANY'

export type OptionTerms = {
  /** Absent for a new one. */
  id?: number | null
  name: string
  fee: number
  deposit: number
}

/** What a host types in, checked. Drafts may lack text, regions, amounts, photos and the return address. */
export type ListingTerms = {
  title: string
  content: string
  categoryId: number
  /** Districts, or a province for all of its districts. */
  regionIds: number[]
  /** Null where no amount was given, in a draft. */
  fee: number | null
  deposit: number | null
  receiveMethod: OfferedMethod
  returnMethod: OfferedMethod
  returnPostcode: string | null
  returnLine1: string | null
  returnLine2: string | null
  /** Public ids of the host's own uploads in their order; the first is shown first unless another is primary. */
  photos: string[]
  primaryPhoto: string | null
  options: OptionTerms[]
  quantity: number
  minDays: number
  maxDays: number
  noticeDays: number
  bufferDays: number
  weeklyDiscount: number
  monthlyDiscount: number
  cancellationPolicy: Policy
}

type Range = [least: number, most: number]

const between = (least: number, most: number): Range => [least, most]

export const LIMITS = {
  title: between(2, 80),
  content: between(10, 5_000),
  fee: between(0, 10_000_000),
  deposit: between(0, 50_000_000),
  regions: between(1, 5),
  photos: between(1, 10),
  options: 5,
  optionName: between(1, 60),
  optionFee: between(0, 1_000_000),
  optionDeposit: between(0, 5_000_000),
  quantity: between(1, 20),
  days: between(1, 365),
  noticeDays: between(0, 30),
  bufferDays: between(0, 14),
  discount: between(0, 90),
  returnLine: 200,
  returnDetail: 100,
}

export const METHODS = ['DIRECT', 'DELIVERY', 'ANY'] as const
export const POLICIES = ['flexible', 'moderate', 'strict'] as const

export function needsReturnAddress(returnMethod: OfferedMethod | undefined): boolean {
  return returnMethod === 'DELIVERY' || returnMethod === 'ANY'
}

/** What a form starts with, and what a draft without it is stored with. */
export const DEFAULTS: Omit<ListingTerms, 'title' | 'categoryId'> = {
  content: '',
  regionIds: [],
  fee: null,
  deposit: null,
  receiveMethod: 'DIRECT',
  returnMethod: 'DIRECT',
  returnPostcode: null,
  returnLine1: null,
  returnLine2: null,
  photos: [],
  primaryPhoto: null,
  options: [],
  quantity: 1,
  minDays: 1,
  maxDays: 30,
  noticeDays: 1,
  bufferDays: 0,
  weeklyDiscount: 0,
  monthlyDiscount: 0,
  cancellationPolicy: 'moderate',
}
