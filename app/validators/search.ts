import vine from '@vinejs/vine'
import config from '#config/search'
import { line } from '#validators/rules/text'

/** What somebody looks for, in their own words. */
export const questionValidator = vine.create(vine.object({ q: line([1, config.longestQuestion]) }))
