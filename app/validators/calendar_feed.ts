import vine from '@vinejs/vine'
import { FEED_KINDS } from '#models/calendar_feed'

export const calendarFeedValidator = vine.create({ kind: vine.enum(FEED_KINDS) })
