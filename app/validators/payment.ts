import vine from '@vinejs/vine'

export const sandboxAnswerValidator = vine.create({
  outcome: vine.enum(['agreed', 'refused'] as const),
  method: vine.enum(['card', 'transfer', 'easy_pay'] as const).optional(),
})

/** Comes back in the address, from a page that is not ours. */
export const paymentReturnValidator = vine.create({
  orderId: vine.string().regex(/^[\w-]{6,64}$/),
  paymentKey: vine.string().maxLength(200).optional(),
  amount: vine.number().withoutDecimals().min(0).optional(),
})
