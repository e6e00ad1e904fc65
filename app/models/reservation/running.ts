import Reservation from '#models/reservation'
import { isHandedOver, isTerminal, STATES } from '#models/reservation/flow'

const RUNNING = STATES.filter((state) => isHandedOver(state) && !isTerminal(state))

/** Whether gear of theirs, or in their hands, is under way: such a rental goes on whatever becomes of its sides. */
export async function isInRunningRental({ id }: { id: number }): Promise<boolean> {
  const found = await Reservation.query()
    .where((own) => void own.where('guestId', id).orWhere('hostId', id))
    .whereIn('status', RUNNING)
    .first()
  return found !== null
}
