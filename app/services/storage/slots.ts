import encryption from '@adonisjs/core/services/encryption'
import clock from '#services/clock'
import type { Slot, SlotTerms } from '#services/storage/contract'

const PURPOSE = 'storage.slot'

/** A slot that the app serves itself, `PUT /storage/uploads/TOKEN`: the token carries the terms, signed. */
export function ownSlot(terms: SlotTerms): Slot {
  const { key, type, bytes, endsAt } = terms
  const token = encryption.getMessageVerifier().sign([key, type, bytes, endsAt], undefined, PURPOSE)
  return { method: 'PUT', url: `/storage/uploads/${token}`, headers: { 'content-type': type } }
}

/** `forged` is a token that we did not sign, `expired` one whose time is over. */
export function openSlot(token: string): SlotTerms | 'forged' | 'expired' {
  const signed = encryption
    .getMessageVerifier()
    .unsign<[string, string, number, number]>(token, PURPOSE)
  if (!signed) return 'forged'
  const [key, type, bytes, endsAt] = signed
  return endsAt > clock.now().toMillis() ? { key, type, bytes, endsAt } : 'expired'
}
