import vine from '@vinejs/vine'
import config from '#config/comments'
import { CLIENT_ID } from '#validators/chat'
import { paragraph } from '#validators/rules/text'

export const commentValidator = vine.create({
  text: paragraph([1, config.textLength]),
  clientId: vine.string().regex(CLIENT_ID).optional(),
})
