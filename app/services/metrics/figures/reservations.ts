import { isTerminal, STATES } from '#models/reservation/flow'
import { countBy } from './counting.js'
import { each, type Figures } from './contract.js'

const OPEN = STATES.filter((state) => !isTerminal(state))

/** What goes on. What is over only grows, and would be counted through each time. */
export async function reservationFigures(): Promise<Figures> {
  const found = await countBy('reservations', 'status', OPEN)
  return { reservations_open: each('state', OPEN, found) }
}
