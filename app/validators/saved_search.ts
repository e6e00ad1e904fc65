import vine from '@vinejs/vine'
import search from '#config/search'
import { oneSpelling, stored, type Wanted } from '#models/saved_search/wanted'
import { readFilters } from '#validators/listing_filters'
import { saysSomething } from '#validators/search'
import { line } from '#validators/rules/text'

const { longestQuestion } = search

const name = () => line([1, 60]).nullable().optional()

/** A question, or filters as they stand in the address of the browse page. */
export const savedSearchValidator = vine.create({
  question: line([1, longestQuestion]).optional(),
  filters: vine.record(vine.string().maxLength(200)).maxLength(20).optional(),
  name: name(),
  isAlerting: vine.boolean().optional(),
})

export const savedSearchChangeValidator = vine.create({
  name: name(),
  isAlerting: vine.boolean().optional(),
})

interface AskedFor {
  question?: string
  filters?: Record<string, unknown>
}

/** Null when nothing is asked for that can be used. */
export async function readWanted({ question, filters = {} }: AskedFor): Promise<Wanted | null> {
  const words = oneSpelling(question ?? '')
  if (saysSomething(words)) return { question: [...words].slice(0, longestQuestion).join('') }
  const read = await readFilters(filters)
  const kept = stored(read.filters)
  return kept && { filters: kept }
}
