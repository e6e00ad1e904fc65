import vine from '@vinejs/vine'
import { PURPOSES } from '#models/upload/purposes'

export const storeUploadValidator = vine.create({
  purpose: vine.enum(PURPOSES),
})
