import type { Policy } from '#models/reservation/cancellation'

export type OfferedMethod = 'DIRECT' | 'DELIVERY' | 'ANY'

export interface OptionTerms {
  /** Absent for a new one. */
  id?: number | null
  name: string
  fee: number
  deposit: number
}

/** What a host types in, checked. Drafts may lack text, regions, photos and the return address. */
export interface ListingTerms {
  title: string
  content: string
  categoryId: number
  /** Districts, or a province for all of its districts. */
  regionIds: number[]
  fee: number
  deposit: number
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

export const LIMITS = {
  title: [2, 80],
  content: [10, 5_000],
  fee: [0, 10_000_000],
  deposit: [0, 50_000_000],
  regions: [1, 5],
  photos: [1, 10],
  options: 5,
  optionName: [1, 60],
  optionFee: [0, 1_000_000],
  optionDeposit: [0, 5_000_000],
  quantity: [1, 20],
  days: [1, 365],
  noticeDays: [0, 30],
  bufferDays: [0, 14],
  discount: [0, 90],
  returnLine: 200,
  returnDetail: 100,
} as const

export const METHODS = ['DIRECT', 'DELIVERY', 'ANY'] as const
export const POLICIES = ['flexible', 'moderate', 'strict'] as const

export function needsReturnAddress(returnMethod: OfferedMethod | undefined): boolean {
  return returnMethod === 'DELIVERY' || returnMethod === 'ANY'
}

/** What a form starts with, and what a draft without it is stored with. */
export const DEFAULTS: Omit<ListingTerms, 'title' | 'categoryId'> = {
  content: '',
  regionIds: [],
  fee: 0,
  deposit: 0,
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
