import vine from '@vinejs/vine'
import { phone } from '#validators/accounts/fields'

export const profileValidator = vine.create({
  name: vine.string().trim().maxLength(40).nullable(),
  phone: phone().nullable(),
  locale: vine.enum(['ko', 'en'] as const),
  marketing: vine.boolean(),
})

export const addressValidator = vine.create({
  label: vine.string().trim().maxLength(20),
  recipient: vine.string().trim().maxLength(40),
  phone: phone(),
  postcode: vine
    .string()
    .trim()
    .regex(/^\d{5}$/),
  line1: vine.string().trim().minLength(5).maxLength(200),
  line2: vine.string().trim().maxLength(100).nullable(),
})

export const avatarValidator = vine.create({
  upload: vine.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/),
})
