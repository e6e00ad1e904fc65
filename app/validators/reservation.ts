import vine from '@vinejs/vine'
import { calendarDay } from '#validators/calendar_day'
import { line, paragraph } from '#validators/rules/text'

const version = () => vine.number().withoutDecimals().min(1)
const amount = () => vine.number().withoutDecimals().min(0).max(100_000_000)
const reason = () => paragraph([1, 500])
const photos = () => vine.array(vine.string().ulid()).maxLength(10)
const day = () => vine.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const method = () => vine.enum(['DIRECT', 'DELIVERY'] as const)

const parcel = {
  carrier: line([1, 40]),
  trackingNumber: vine
    .string()
    .trim()
    .regex(/^[0-9A-Za-z][0-9A-Za-z -]{4,38}$/),
}

/** Every act carries the version that the person saw; staff who act for a banned side say for whom, and why. */
const ask = {
  version: version(),
  as: vine.enum(['guest', 'host'] as const).optional(),
  because: reason().optional().requiredIfExists('as'),
}

export const actValidator = vine.create(ask)

export const reasonValidator = vine.create({ ...ask, reason: reason() })

export const noteValidator = vine.create({ ...ask, reason: reason().optional() })

export const cancellationValidator = vine.create({
  version: version(),
  reason: reason(),
  expectedRent: amount().optional(),
  expectedDeposit: amount().optional().requiredIfExists('expectedRent'),
})

export const parcelValidator = vine.create({ ...ask, ...parcel })

export const codeValidator = vine.create({
  version: version(),
  code: vine
    .string()
    .trim()
    .regex(/^\d{6}$/),
})

export const photosValidator = vine.create({ ...ask, photos: photos().optional() })

export const handBackValidator = vine.create({
  ...ask,
  photos: photos().minLength(1),
})

export const refusalValidator = vine.create({
  ...ask,
  reason: reason(),
  photos: photos().minLength(1),
})

export const objectionValidator = vine.create({
  ...ask,
  reason: reason(),
  photos: photos().optional(),
})

export const claimValidator = vine.create({
  ...ask,
  damage: amount().optional(),
  late: amount().optional(),
  not_returned: amount().optional(),
  reason: reason(),
  photos: photos().optional(),
})

export const claimAmountValidator = vine.create({ ...ask, amount: amount().min(1) })

export const claimDecisionValidator = vine.create({
  version: version(),
  amount: amount(),
  reason: reason(),
})

export const rentDecisionValidator = vine.create({
  version: version(),
  percent: vine.enum([0, 50, 100] as const),
  reason: reason(),
})

const asked = {
  startDate: day(),
  endDate: day(),
  optionIds: vine.array(vine.number().withoutDecimals().positive()).maxLength(5).optional(),
  receiveMethod: method(),
  returnMethod: method(),
  recipient: line([1, 40]).optional().requiredWhen('receiveMethod', '=', 'DELIVERY'),
  recipientPhone: vine
    .string()
    .trim()
    .regex(/^[0-9+][0-9 -]{7,18}$/)
    .optional()
    .requiredWhen('receiveMethod', '=', 'DELIVERY'),
  receivePostcode: vine
    .string()
    .trim()
    .regex(/^\d{5}$/)
    .optional()
    .requiredWhen('receiveMethod', '=', 'DELIVERY'),
  receiveLine1: line([1, 200]).optional().requiredWhen('receiveMethod', '=', 'DELIVERY'),
  receiveLine2: line([1, 100]).optional(),
  expectedTotal: amount().optional(),
}

export const requestValidator = vine.create(asked)

export const editValidator = vine.create({ version: version(), ...asked })

/** What the address of a request page may say; whatever does not fit is left out, never an error. */
export const wishValidator = vine.create({
  start: calendarDay().optional(),
  end: calendarDay().optional(),
  options: vine.array(vine.number().withoutDecimals().positive()).maxLength(5).optional(),
  receive: method().optional(),
  return: method().optional(),
})

const filter = {
  tab: vine
    .enum(['all', 'requested', 'upcoming', 'using', 'returning', 'ended'] as const)
    .optional(),
  q: vine.string().trim().maxLength(80).optional(),
}

export const reservationsSearchValidator = vine.create(filter)

export const reservationsFilterValidator = vine.create({
  ...filter,
  page: vine.number().withoutDecimals().min(1).max(10_000).optional(),
})
