import vine from '@vinejs/vine'

const orderId = () => vine.string().regex(/^[\w-]{6,64}$/)

export const sandboxAnswerValidator = vine.create({
  outcome: vine.enum(['agreed', 'refused'] as const),
  method: vine.enum(['card', 'transfer', 'easy_pay'] as const).optional(),
  /** What goes wrong on the way back. */
  trial: vine
    .enum(['answer_lost', 'webhook_first', 'answered_twice', 'cancel_closed'] as const)
    .optional(),
})

/** Comes back in the address, from a page that is not ours. */
export const paymentReturnValidator = vine.create({
  orderId: orderId(),
  paymentKey: vine.string().maxLength(200).optional(),
  amount: vine.number().withoutDecimals().min(0).optional(),
})

/** The same from a program, which sends all of it. */
export const paymentConfirmationValidator = vine.create({
  paymentKey: vine.string().maxLength(200),
  amount: vine.number().withoutDecimals().min(0),
})

export const paymentFailureValidator = vine.create({
  code: vine.string().regex(/^\w{1,80}$/),
})

/** Events about payments carry the payment in `data`; those about deposits carry the order itself. */
export const tossWebhookValidator = vine.create({
  data: vine.object({ orderId: orderId() }).optional(),
  orderId: orderId().optional().requiredIfMissing('data'),
})

export const sandboxWebhookValidator = vine.create({
  data: vine.object({ orderId: orderId() }),
})
