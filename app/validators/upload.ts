import vine from '@vinejs/vine'
import { PURPOSES } from '#models/upload/purposes'

export const storeUploadValidator = vine.create({
  purpose: vine.enum(PURPOSES),
  name: vine.string().maxLength(1_000),
  type: vine.string().maxLength(100),
  bytes: vine.number().withoutDecimals().min(0).max(Number.MAX_SAFE_INTEGER),
})
