import { searchReservations, type Reservations } from '#models/admin/reservations'
import type { List } from '#models/admin/list'
import Reservation from '#models/reservation'

export const DISPUTES_ABOUT = ['claim', 'inspection', 'no_show', 'lost_parcel'] as const
export type DisputeAbout = (typeof DISPUTES_ABOUT)[number]

/** What a moderator has to decide, each read off an index that holds little else; a rental may wait for two things. */
const WAITING = `(
  SELECT waiting_id, GROUP_CONCAT(about ORDER BY about) AS waiting_for, MIN(since) AS waiting_since,
    TIMESTAMPDIFF(SECOND, MIN(since), '2100-01-01') AS waited
  FROM (
    SELECT reservation_id AS waiting_id, 'claim' AS about, objected_at AS since
    FROM claims WHERE status = 'objected'
    UNION ALL
    SELECT id, undecided, CASE undecided
      WHEN 'no_show' THEN no_show_reported_at
      WHEN 'lost_parcel' THEN non_arrival_reported_at
      ELSE COALESCE(inspection_objected_at, inspection_failed_at) END
    FROM reservations WHERE undecided IN ('no_show', 'lost_parcel', 'inspection')
  ) cases GROUP BY waiting_id
) waiting`

/** Rentals that wait for staff, the longest waiting on top. */
export const DISPUTES: List<typeof Reservation> = {
  name: 'disputes',
  model: Reservation,
  only: (query: Reservations) =>
    void query.joinRaw(`JOIN ${WAITING} ON waiting.waiting_id = reservations.id`),
  load: (query) => void query.preload('guest').preload('host').preload('claim'),
  search: searchReservations,
  filters: {
    about: {
      is: [...DISPUTES_ABOUT],
      narrow: (query, about) => void query.whereRaw('FIND_IN_SET(?, waiting.waiting_for)', [about]),
    },
  },
  sorts: { waited: 'waiting.waited', total: 'reservations.total' },
}

/** What a row of the list waits for, and since when. */
export function waitingOf({ $extras }: Reservation): { about: DisputeAbout[]; since: Date } {
  return {
    about: String($extras.waiting_for).split(',') as DisputeAbout[],
    since: $extras.waiting_since as Date,
  }
}
