import vine from '@vinejs/vine'
import config from '#config/ai'
import { LIMITS } from '#models/listing/terms'
import { line, paragraph } from '#validators/rules/text'

const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/

/** A draft is made of something: photos, or a note, or both. */
export const listingDraftValidator = vine.create({
  photos: vine.array(vine.string().regex(ULID)).distinct().maxLength(LIMITS.photos[1]).optional(),
  note: paragraph([1, config.drafts.noteLength])
    .optional()
    .requiredWhen(({ data }) => !Array.isArray(data.photos) || data.photos.length === 0),
})

export const categorySuggestionValidator = vine.create({ title: line(LIMITS.title) })
