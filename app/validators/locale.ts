import vine from '@vinejs/vine'

export const localeValidator = vine.create({
  locale: vine.enum(['ko', 'en'] as const),
})
