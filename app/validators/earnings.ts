import vine from '@vinejs/vine'
import { STAGES } from '#models/payout/earnings'

const filter = {
  stage: vine.enum([...STAGES]).optional(),
  year: vine.number().withoutDecimals().range([2000, 2999]).optional(),
}

export const earningsSearchValidator = vine.create(filter)

export const earningsFilterValidator = vine.create({
  ...filter,
  page: vine.number().withoutDecimals().min(1).max(10_000).optional(),
})
