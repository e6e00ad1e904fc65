import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import RefusalException from '#exceptions/refusal_exception'
import User from '#models/user'
import type Reservation from '#models/reservation'
import type { Actor } from './flow.js'

/** Who asks, for which side when a moderator steps in for a banned one, and the version they saw. */
export type Ask = { by: User; as?: 'guest' | 'host'; seen: number }

/** In which role somebody acts on one reservation. */
export type Acting = {
  actor: Actor
  userId: number | null
  seen: number | null
  onBehalf: boolean
}

export const SYSTEM: Acting = { actor: 'system', userId: null, seen: null, onBehalf: false }

/** The role of a person in a reservation; parties never act as staff on their own case. */
export async function acting(
  reservation: Reservation,
  { by, as, seen }: Ask,
  client: QueryClientContract
): Promise<Acting> {
  const own = sideOf(reservation, by)
  if (own) return { actor: own, userId: by.id, seen, onBehalf: false }
  if (!by.isStaff) throw notAllowed(reservation)
  if (!as) return { actor: 'moderator', userId: by.id, seen, onBehalf: false }

  const sideId = as === 'guest' ? reservation.guestId : reservation.hostId
  const side = await User.query({ client }).where('id', sideId).firstOrFail()
  if (!side.isBanned) throw notAllowed(reservation)
  return { actor: as, userId: by.id, seen, onBehalf: true }
}

export function sideOf(
  { guestId, hostId }: { guestId: number; hostId: number },
  user: { id: number }
): 'guest' | 'host' | null {
  if (user.id === guestId) return 'guest'
  return user.id === hostId ? 'host' : null
}

function notAllowed({ status }: Reservation) {
  return new RefusalException('notAllowed', { status, to: null })
}
