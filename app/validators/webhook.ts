import vine from '@vinejs/vine'
import { HOOK_EVENTS, TEST_EVENT } from '#models/webhook_endpoint/events'
import { DELIVERY_STATES } from '#models/webhook_delivery/list'
import { instant } from '#validators/rules/instants'

export const webhookValidator = vine.create({
  url: vine.string().trim().minLength(1).maxLength(500),
  events: vine.array(vine.enum(HOOK_EVENTS)).notEmpty().distinct(),
})

const filter = () => ({
  status: vine.enum(DELIVERY_STATES).optional(),
  event: vine.enum([...HOOK_EVENTS, TEST_EVENT] as const).optional(),
})

/** What a program narrows the log by; it reads on by cursor. */
export const deliverySearchValidator = vine.create(filter())

export const deliveryFilterValidator = vine.create({
  ...filter(),
  page: vine.number().withoutDecimals().range([1, 1_000]).optional(),
})

const alone = vine.createRule((_value, _options, field) => {
  if (Object(field.parent).message === undefined) return
  field.report('The {{ field }} field stands alone', 'alone', field)
})

/** One message, or all that was missed since then. */
export const replayValidator = vine.create({
  message: vine
    .string()
    .regex(/^msg_[0-9A-Z]{26}$/)
    .optional(),
  since: instant().use(alone()).optional().requiredIfMissing('message'),
})
