import vine from '@vinejs/vine'

export const payoutWebhookValidator = vine.create({
  data: vine.object({ idempotencyKey: vine.string().regex(/^[\w-]{1,64}$/) }),
})
