import vine from '@vinejs/vine'
import { isPlainEmail, tidyEmail } from '#models/user/email_address'
import { isWeakPassword } from '#models/user/weak_password'

const RESERVED = /^(취밋|운영자|관리자|고객센터|탈퇴한|admin|moderator|operator|support|chwimeet)/iu

/** Rewrites text; a field that may be null stays null. */
const rewritten = vine.createRule((value, rewrite: (text: string) => string, field) => {
  if (typeof value === 'string') field.mutate(rewrite(value), field)
})

const composed = (text: string) => text.normalize('NFKC')

const plainEmail = vine.createRule((value, _, field) => {
  if (typeof value === 'string' && !isPlainEmail(value)) {
    field.report('The {{ field }} has letters of other scripts', 'plainEmail', field)
  }
})

export const email = () =>
  vine.string().use(rewritten(tidyEmail)).email().use(plainEmail()).maxLength(254)

/** In composed form, so that a password typed on another keyboard is the same password. */
export const typedPassword = () => vine.string().maxLength(200).use(rewritten(composed))

export type Holder = { hasPasskey: boolean }

/** The password once more; who has a passkey shows that instead (`controllers/settings/step_up.ts`). */
export const proof = () =>
  typedPassword()
    .optional()
    .requiredWhen((field) => (field.meta as Holder).hasPasskey !== true)

const notWeak = vine.createRule((value, _, field) => {
  if (typeof value !== 'string') return
  const own = { ...field.data, ...field.meta } as Record<string, unknown>
  const personal = [String(own.email ?? ''), String(own.nickname ?? '')]
  if (isWeakPassword(value, personal)) {
    field.report('The password is easy to guess', 'notWeak', field)
  }
})

export const newPassword = () =>
  vine.string().use(rewritten(composed)).minLength(10).maxLength(200).use(notWeak())

const notReserved = vine.createRule((value, _, field) => {
  if (typeof value === 'string' && RESERVED.test(value)) {
    field.report('The {{ field }} is reserved', 'notReserved', field)
  }
})

export const nickname = () =>
  vine
    .string()
    .trim()
    .use(rewritten((text) => text.normalize('NFC')))
    .minLength(2)
    .maxLength(20)
    .regex(/^[\p{L}\p{N}]+(?:[ ._-][\p{L}\p{N}]+)*$/u)
    .use(notReserved())

export const phone = () =>
  vine
    .string()
    .trim()
    .regex(/^0\d{1,2}[ -]?\d{3,4}[ -]?\d{4}$/)
    .use(rewritten(hyphenated))

function hyphenated(number: string): string {
  return number.replaceAll(/\D/g, '').replace(/^(02|0\d{2})(\d{3,4})(\d{4})$/, '$1-$2-$3')
}
