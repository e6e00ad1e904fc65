import vine from '@vinejs/vine'
import { paragraph } from '#validators/rules/text'

export const roleValidator = vine.create({
  role: vine.enum(['user', 'moderator', 'admin']),
  reason: paragraph([1, 500]).optional(),
})
