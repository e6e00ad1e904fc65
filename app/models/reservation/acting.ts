import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import RefusalException from '#exceptions/refusal_exception'
import User from '#models/user'
import { isModerator } from '#models/user/rights'
import type Reservation from '#models/reservation'
import type { Actor } from './flow.js'

/** Who asks, having seen which version; a moderator may step in for a banned side and says why. */
export type Ask = { by: User; seen: number; as?: Side; because?: string }

export type Side = 'guest' | 'host'

/** In which role somebody acts on one reservation. */
export type Acting = {
  actor: Actor
  userId: number | null
  seen: number | null
  /** Why a moderator acts for this side. */
  onBehalf: string | null
}

export const SYSTEM: Acting = { actor: 'system', userId: null, seen: null, onBehalf: null }

/** The role of a person in a reservation; parties never act as staff, or for the other side, on their own case. */
export async function acting(
  reservation: Reservation,
  { by, as, because, seen }: Ask,
  client: QueryClientContract
): Promise<Acting> {
  const own = sideOf(reservation, by)
  if (own && as) throw notAllowed(reservation)
  if (own) return { actor: own, userId: by.id, seen, onBehalf: null }
  if (!isModerator(by)) throw notAllowed(reservation)
  if (!as) return { actor: 'moderator', userId: by.id, seen, onBehalf: null }

  const sideId = as === 'guest' ? reservation.guestId : reservation.hostId
  const side = await User.query({ client }).where('id', sideId).firstOrFail()
  if (!side.isBanned) throw notAllowed(reservation)
  if (!because?.trim()) throw new RefusalException('missing', { need: 'reason' })
  return { actor: as, userId: by.id, seen, onBehalf: because.trim() }
}

export function sideOf(
  { guestId, hostId }: { guestId: number; hostId: number },
  user: { id: number }
): Side | null {
  if (user.id === guestId) return 'guest'
  return user.id === hostId ? 'host' : null
}

function notAllowed({ status }: Reservation) {
  return new RefusalException('notAllowed', { status, to: null })
}
