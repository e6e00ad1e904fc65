import vine from '@vinejs/vine'
import { phone } from '#validators/accounts/fields'
import { line } from '#validators/rules/text'

export const profileValidator = vine.create({
  name: line([1, 40]).nullable(),
  phone: phone().nullable(),
  locale: vine.enum(['ko', 'en'] as const),
  marketing: vine.boolean(),
})

export const addressValidator = vine.create({
  label: line([1, 20]),
  recipient: line([1, 40]),
  phone: phone(),
  postcode: vine
    .string()
    .trim()
    .regex(/^\d{5}$/),
  line1: line([5, 200]),
  line2: line([1, 100]).nullable(),
})

export const avatarValidator = vine.create({
  upload: vine.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/),
})
