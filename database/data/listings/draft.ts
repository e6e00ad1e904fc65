import type { Subject } from '../photos/shots.js'

export type Method = 'DIRECT' | 'DELIVERY' | 'ANY'
export type Policy = 'flexible' | 'moderate' | 'strict'

export interface DemoOption {
  name: string
  fee: number
  deposit: number
}

/** A listing of the demo shop as its host would type it in; what is left out is the form's default. */
export interface ListingDraft extends Partial<ListingTerms> {
  key: string
  host: string
  category: string
  regions: string[]
  title: string
  content: string
  fee: number
  deposit: number
  photo: Subject
}

export interface ListingTerms {
  receive: Method
  returns: Method
  policy: Policy
  quantity: number
  options: DemoOption[]
  minDays: number
  maxDays: number
  noticeDays: number
  bufferDays: number
  weeklyDiscount: number
  monthlyDiscount: number
  photos: number
}

export type DemoListing = ListingDraft & ListingTerms

export const usualTerms: ListingTerms = {
  receive: 'DIRECT',
  returns: 'DIRECT',
  policy: 'moderate',
  quantity: 1,
  options: [],
  minDays: 1,
  maxDays: 30,
  noticeDays: 0,
  bufferDays: 0,
  weeklyDiscount: 0,
  monthlyDiscount: 0,
  photos: 3,
}

export function option(name: string, fee: number, deposit = 0): DemoOption {
  return { name, fee, deposit }
}
