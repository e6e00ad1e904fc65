import vine from '@vinejs/vine'
import { STAGES } from '#models/payout/earnings'

export const earningsFilterValidator = vine.create({
  stage: vine.enum([...STAGES]).optional(),
  year: vine.number().withoutDecimals().range([2000, 2999]).optional(),
  page: vine.number().withoutDecimals().min(1).max(10_000).optional(),
})
