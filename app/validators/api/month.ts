import vine from '@vinejs/vine'

export const monthValidator = vine.create({
  month: vine
    .string()
    .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
    .optional(),
})
