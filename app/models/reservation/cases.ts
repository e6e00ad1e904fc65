import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import db from '@adonisjs/lucid/services/db'

/**
 * Rentals that are, or were, a case for staff: a claim, a failed inspection, somebody or something that did not
 * come, gear that is lost, a banned side for whom staff may act, and whatever staff have acted on.
 */
export function narrowToCases(query: DatabaseQueryBuilderContract): void {
  void query.where((one) => {
    void one
      .whereNotNull('reservations.inspection_failed_at')
      .orWhereNotNull('reservations.non_arrival_reported_at')
      .orWhereNotNull('reservations.no_show_reported_at')
      .orWhere('reservations.status', 'LOST_OR_UNRETURNED')
      .orWhereExists((claim) => {
        void claim.from('claims').whereColumn('claims.reservation_id', 'reservations.id')
      })
      .orWhereExists((banned) => {
        void banned
          .from('users')
          .whereRaw('users.id IN (reservations.guest_id, reservations.host_id)')
          .whereNotNull('users.banned_at')
      })
      .orWhereExists((event) => {
        void event
          .from('reservation_events')
          .whereColumn('reservation_events.reservation_id', 'reservations.id')
          .where('reservation_events.actor', 'moderator')
      })
  })
}

/** Whether what both sides showed each other is for staff to see. */
export async function isCase({ id }: { id: number }): Promise<boolean> {
  const query = db.from('reservations').where('reservations.id', id)
  narrowToCases(query)
  return Boolean(await query.first())
}
