import vine from '@vinejs/vine'
import { DEFAULTS, LIMITS, METHODS, POLICIES, type ListingTerms } from '#models/listing/terms'
import { notBelow, whole } from '#validators/rules/numbers'
import { knownRegion, leafCategory } from '#validators/rules/places'
import { line, paragraph } from '#validators/rules/text'
import type { Infer } from '@vinejs/vine/types'

const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/

const option = vine.object({
  id: vine.number({ strict: true }).withoutDecimals().positive().optional(),
  name: line(LIMITS.optionName),
  fee: whole(LIMITS.optionFee),
  deposit: whole(LIMITS.optionDeposit),
})

const named = {
  title: line(LIMITS.title),
  categoryId: vine.number({ strict: true }).withoutDecimals().use(leafCategory()),
}

const content = () => paragraph(LIMITS.content)
const photos = () => vine.array(vine.string().regex(ULID)).distinct().maxLength(LIMITS.photos[1])
const regionIds = () =>
  vine
    .array(vine.number({ strict: true }).withoutDecimals().use(knownRegion()))
    .distinct()
    .maxLength(LIMITS.regions[1])

const terms = {
  receiveMethod: vine.enum(METHODS),
  returnMethod: vine.enum(METHODS),
  quantity: whole(LIMITS.quantity),
  minDays: whole(LIMITS.days),
  maxDays: whole(LIMITS.days).use(notBelow({ other: 'minDays' })),
  noticeDays: whole(LIMITS.noticeDays),
  bufferDays: whole(LIMITS.bufferDays),
  weeklyDiscount: whole(LIMITS.discount),
  monthlyDiscount: whole(LIMITS.discount),
  cancellationPolicy: vine.enum(POLICIES),
}

const extras = {
  options: vine.array(option).maxLength(LIMITS.options).optional(),
  primaryPhoto: vine.string().regex(ULID).optional(),
  returnPostcode: vine
    .string()
    .trim()
    .regex(/^\d{5}$/)
    .optional(),
  returnLine1: line([1, LIMITS.returnLine]).optional(),
  returnLine2: line([1, LIMITS.returnDetail]).optional(),
}

/** What guests may see. */
export const listingValidator = vine.create({
  ...named,
  ...terms,
  ...extras,
  content: content(),
  fee: whole(LIMITS.fee),
  deposit: whole(LIMITS.deposit),
  regionIds: regionIds().minLength(LIMITS.regions[0]),
  photos: photos().minLength(LIMITS.photos[0]),
  returnPostcode: extras.returnPostcode
    .clone()
    .requiredWhen('returnMethod', 'in', ['DELIVERY', 'ANY']),
  returnLine1: extras.returnLine1.clone().requiredWhen('returnMethod', 'in', ['DELIVERY', 'ANY']),
})

/** Enough to find it again: a title and a category. Whatever else is there obeys its limits. */
export const draftValidator = vine.create({
  ...named,
  ...extras,
  content: content().optional(),
  fee: whole(LIMITS.fee).optional(),
  deposit: whole(LIMITS.deposit).optional(),
  regionIds: regionIds().optional(),
  photos: photos().optional(),
  receiveMethod: terms.receiveMethod.clone().optional(),
  returnMethod: terms.returnMethod.clone().optional(),
  quantity: terms.quantity.clone().optional(),
  minDays: terms.minDays.clone().optional(),
  maxDays: terms.maxDays.clone().optional(),
  noticeDays: terms.noticeDays.clone().optional(),
  bufferDays: terms.bufferDays.clone().optional(),
  weeklyDiscount: terms.weeklyDiscount.clone().optional(),
  monthlyDiscount: terms.monthlyDiscount.clone().optional(),
  cancellationPolicy: terms.cancellationPolicy.clone().optional(),
})

/** What a program wants done with gear that is new. */
export const offerValidator = vine.create({ intent: vine.enum(['draft', 'publish'] as const) })

/** The version that was seen by whoever says which. */
export const seenValidator = vine.create({
  version: vine.number({ strict: true }).withoutDecimals().positive().optional(),
})

/** What the person wants done with the form, and the version that it was filled from. */
export const intentValidator = vine.create({
  intent: vine.enum(['draft', 'publish', 'save'] as const),
  version: vine.number({ strict: true }).withoutDecimals().positive().optional(),
})

export function toTerms(
  input: Infer<typeof listingValidator> | Infer<typeof draftValidator>
): ListingTerms {
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
  return { ...DEFAULTS, ...given } as ListingTerms
}
