import vine from '@vinejs/vine'
import { paragraph } from '#validators/rules/text'

/** `isDefault` sets the default again, an empty value is none; what a value may be is the setting's own (`services/settings/keys`). */
export const settingValidator = vine.create({
  value: vine.any().nullable(),
  isDefault: vine.boolean().optional(),
  seen: vine.number({ strict: true }).withoutDecimals().min(0),
  reason: paragraph([1, 500]).optional(),
})
