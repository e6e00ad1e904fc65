import vine from '@vinejs/vine'
import { OPTIONAL_SECTIONS } from '#models/notification/sections'

const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/
export const revisionValidator = vine.create({
  revision: vine.number().withoutDecimals().min(0).max(Number.MAX_SAFE_INTEGER),
})

export const readingsValidator = vine.create({
  /** Without them, all. */
  notifications: vine.array(vine.string().regex(ULID)).minLength(1).maxLength(100).optional(),
})

const unread = () => vine.boolean().optional()

export const listValidator = vine.create({
  cursor: vine.string().maxLength(80).optional(),
  unread: unread(),
})

export const unreadValidator = vine.create({ unread: unread() })

export const preferencesValidator = vine.create({
  preferences: vine
    .array(
      vine.object({
        section: vine.enum(OPTIONAL_SECTIONS),
        inApp: vine.boolean(),
        email: vine.boolean(),
      })
    )
    .minLength(1)
    .maxLength(OPTIONAL_SECTIONS.length),
})
