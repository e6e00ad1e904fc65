import vine from '@vinejs/vine'
import config from '#config/chat'
import { whole } from '#validators/rules/numbers'
import { paragraph } from '#validators/rules/text'

export const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/
export const CLIENT_ID = /^[\w-]{8,36}$/
const LAST = 4_294_967_295

/** The parts of a message, over whichever wire it comes: text or photos. */
export const draftFields = {
  clientId: vine.string().regex(CLIENT_ID),
  text: paragraph([1, config.textLength]).optional().requiredIfMissing('photos'),
  photos: vine
    .array(vine.string().regex(ULID))
    .minLength(1)
    .maxLength(config.photosPerMessage)
    .distinct()
    .optional()
    .requiredIfMissing('text'),
}

type Fields = { clientId: string; text?: string; photos?: string[] }

/** Photos speak for themselves: words beside them are a message of their own. */
export function draftOf({ clientId, text, photos }: Fields) {
  return photos ? { clientId, photos } : { clientId, text }
}

export const messageValidator = vine.create(vine.object(draftFields))

export const historyValidator = vine.create({
  before: vine.number().withoutDecimals().range([0, LAST]).optional(),
  after: vine.number().withoutDecimals().range([0, LAST]).optional(),
  limit: vine.number().withoutDecimals().range([1, 100]).optional(),
})

export const readMarkerValidator = vine.create({ sequence: whole([0, LAST]) })

export const roomsValidator = vine.create({
  cursor: vine.string().maxLength(100).optional(),
  limit: vine.number().withoutDecimals().range([1, 50]).optional(),
})
