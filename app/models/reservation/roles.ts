import type User from '#models/user'
import { isModerator } from '#models/user/rights'
import type { Role } from './actions.js'
import { deadlineOf, type Timed } from './deadlines.js'
import type { Actor } from './flow.js'

type Parties = { guestId: number; hostId: number }

/** How somebody stands to a reservation; a party never sees their own case as staff. */
export function roleOf(
  { guestId, hostId }: Parties,
  user: Pick<User, 'id' | 'isStaff' | 'isBanned' | 'isSuspended'>
): Role | null {
  if (user.id === guestId) return 'guest'
  if (user.id === hostId) return 'host'
  return isModerator(user) ? 'moderator' : null
}

type Awaited = Timed & { inspectionObjectedAt: unknown }

/** Who is to act next; null when it is over. */
export function awaitedActor(reservation: Awaited): Actor | null {
  if (reservation.noShowReportedAt && reservation.status === 'PENDING_PICKUP') return 'moderator'
  if (reservation.nonArrivalReportedAt && reservation.status === 'SHIPPING') return 'moderator'
  switch (reservation.status) {
    case 'PENDING_APPROVAL':
    case 'RETURNING':
    case 'INSPECTING_RETURN':
    case 'LOST_OR_UNRETURNED':
      return 'host'
    case 'PENDING_PICKUP':
      return reservation.receiveMethod === 'DELIVERY' ? 'host' : 'guest'
    case 'PENDING_PAYMENT':
    case 'SHIPPING':
    case 'INSPECTING_RENTAL':
    case 'RENTING':
    case 'PENDING_RETURN':
      return 'guest'
    case 'CLAIMING':
      return deadlineOf(reservation) ? 'guest' : 'moderator'
    case 'RETURN_COMPLETED':
    case 'PENDING_REFUND':
      return 'system'
    default:
      return null
  }
}
