import vine from '@vinejs/vine'
import { HOOK_EVENTS } from '#models/webhook_endpoint/events'
import { DELIVERY_STATES } from '#models/webhook_delivery/list'
import { instant } from '#validators/rules/instants'

export const webhookValidator = vine.create({
  url: vine.string().trim().minLength(1).maxLength(500),
  events: vine.array(vine.enum(HOOK_EVENTS)).notEmpty().distinct(),
})

export const deliveryFilterValidator = vine.create({
  status: vine.enum(DELIVERY_STATES).optional(),
  event: vine.enum([...HOOK_EVENTS, 'webhook.test'] as const).optional(),
  page: vine.number().withoutDecimals().range([1, 1_000]).optional(),
})

/** One message, or all that was missed since then. */
export const replayValidator = vine.create({
  message: vine
    .string()
    .regex(/^msg_[0-9A-Z]{26}$/)
    .optional(),
  since: instant().optional().requiredIfMissing('message'),
})
