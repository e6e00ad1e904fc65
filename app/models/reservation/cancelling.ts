import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type Reservation from '#models/reservation'
import type { Day } from './calendar.js'
import { refundFor, type Refund } from './cancellation.js'
import type { Actor, Cause } from './flow.js'
import { isHeldUp } from './units.js'

type Cancelling = {
  trx: QueryClientContract
  reservation: Reservation
  acting: { actor: Actor }
  cause: Cause | null
  today: Day
}

/** What a paid reservation gives back when it is cancelled now; the preview and the cancellation ask the same. */
export async function refundDue({
  trx,
  reservation,
  acting,
  cause,
  today,
}: Cancelling): Promise<Refund> {
  return refundFor({
    by: acting.actor,
    cause,
    policy: reservation.cancellationPolicy,
    startDate: reservation.startDate,
    today,
    receiveMethod: reservation.receiveMethod,
    rent: reservation.rent,
    deposit: reservation.deposit,
    unitNotBack: await isHeldUp(trx, reservation, today),
  })
}
