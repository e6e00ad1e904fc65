import vine from '@vinejs/vine'

export const roleValidator = vine.create({
  role: vine.enum(['user', 'moderator', 'admin']),
  reason: vine.string().trim().maxLength(500).optional(),
})
