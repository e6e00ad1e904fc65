import vine from '@vinejs/vine'
import { ULID } from '#validators/chat'
import { whole } from '#validators/rules/numbers'
import { paragraph } from '#validators/rules/text'

const score = () => whole([1, 5])

export const reviewValidator = vine.create({
  gearScore: score(),
  kindnessScore: score(),
  responseScore: score(),
  text: paragraph([5, 1000]),
  photos: vine.array(vine.string().regex(ULID)).maxLength(5).distinct().optional(),
})

export const replyValidator = vine.create({ text: paragraph([1, 1000]) })
