import { DateTime } from 'luxon'
import vine from '@vinejs/vine'

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/

const real = vine.createRule((value, _, field) => {
  if (typeof value !== 'string' || !field.isValid) return
  if (DateTime.fromISO(value).isValid) return
  field.report('The {{ field }} field is invalid', 'regex', field)
})

/** An instant with its zone, as ISO 8601 writes it. */
export function instant() {
  return vine.string().maxLength(40).regex(ISO).use(real())
}
