import vine from '@vinejs/vine'

/** Null sets the default again; what a value may be is the setting's own (`services/settings/keys`). */
export const settingValidator = vine.create({
  value: vine.any().nullable(),
  seen: vine.number({ strict: true }).withoutDecimals().min(0),
  reason: vine.string().trim().maxLength(500).optional(),
})
