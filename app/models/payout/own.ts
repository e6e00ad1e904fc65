import db from '@adonisjs/lucid/services/db'
import type { AuditActor } from '#models/audit/audit'

/** The ids of the rentals that whoever acts is a side of: nobody moves money of their own as staff. */
export function ownRentals(by: AuditActor) {
  const id = typeof by === 'object' ? by.id : NOBODY
  return db
    .from('reservations')
    .select('id')
    .where((sides) => void sides.where('guest_id', id).orWhere('host_id', id))
}

const NOBODY = 0
