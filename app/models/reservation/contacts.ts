import type { DateTime } from 'luxon'
import marketplace from '#services/settings/marketplace'
import type { State } from './flow.js'

export type Visibility = 'hidden' | 'shown' | 'masked'

type Contactable = {
  status: State
  total: number
  approvedAt: DateTime | null
  paidAt: DateTime | null
  endedAt: DateTime | null
}

/** Addresses are for the people who carry the gear: from payment until two weeks after the end, then masked. */
export function contactVisibility(reservation: Contactable, now: DateTime): Visibility {
  if (!hasReachedPickup(reservation)) return 'hidden'
  if (reservation.endedAt === null) return 'shown'
  return now < reservation.endedAt.plus({ days: marketplace.contactVisibleDays })
    ? 'shown'
    : 'masked'
}

/** A free rental is never paid: its approval alone makes it ready for pick-up. */
function hasReachedPickup({ status, total, approvedAt, paidAt }: Contactable): boolean {
  if (['PENDING_APPROVAL', 'PENDING_PAYMENT', 'REJECTED'].includes(status)) return false
  return status !== 'CANCELLED' || paidAt !== null || (total === 0 && approvedAt !== null)
}

export function maskName(name: string): string {
  return [...name].map((letter, index) => (index === 0 ? letter : '*')).join('')
}

export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  return digits.length < 8 ? '***' : `${digits.slice(0, 3)}-****-${digits.slice(-4)}`
}

/** Province and district stay readable, the rest does not. */
export function maskAddress(line: string): string {
  return `${line.split(/\s+/).slice(0, 2).join(' ')} ***`
}
