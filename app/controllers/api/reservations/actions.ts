import type { Action, Role } from '#models/reservation/actions'

/** What staff alone decide, on the web. */
type OfStaff = 'decideClaim' | 'decideRent' | 'turnDownReport'
export type ProgramAction = Exclude<Action, OfStaff>

/** The operation with which a program does what it may do. */
export const OPERATIONS: Record<ProgramAction, string> = {
  approve: 'reservations.approval.store',
  reject: 'reservations.rejection.store',
  edit: 'reservations.update',
  pay: 'reservations.payments.store',
  cancel: 'reservations.cancellation.store',
  ship: 'reservations.shipment.store',
  handOver: 'reservations.hand_over.store',
  receive: 'reservations.receipt.store',
  reportNoShow: 'reservations.no_show_report.store',
  reportNonArrival: 'reservations.non_arrival_report.store',
  acceptGear: 'reservations.inspection.store',
  refuseGear: 'reservations.refusal.store',
  startReturn: 'reservations.return.store',
  sendBack: 'reservations.return_shipment.store',
  handBack: 'reservations.hand_back.store',
  confirmReturn: 'reservations.return_confirmation.store',
  objectToInspection: 'reservations.inspection_objection.store',
  reportLost: 'reservations.loss.store',
  complete: 'reservations.completion.store',
  claim: 'reservations.claim.store',
  acceptClaim: 'reservations.claim_acceptance.store',
  objectToClaim: 'reservations.claim_objection.store',
  lowerClaim: 'reservations.claim_amount.store',
  withdrawClaim: 'reservations.claim_withdrawal.store',
  correctTracking: 'reservations.tracking_correction.store',
}

interface Shown<Preview> {
  actions: Action[]
  nextAction: Action | null
  cancellation: Preview | null
}

/** What may be done here and now by a program: a side of the rental acts with one, and staff do not. */
export function forPrograms<Preview>(
  { actions, nextAction, cancellation }: Shown<Preview>,
  role: Role
) {
  const may = role === 'moderator' ? [] : actions.filter(isForPrograms)
  return {
    actions: may,
    nextAction: may.find((action) => action === nextAction) ?? null,
    cancellation: may.includes('cancel') ? cancellation : null,
  }
}

/** For the document: each action and the operation that it is, in Markdown. */
export const ACTIONS_IN_WORDS = Object.entries(OPERATIONS)
  .map(([action, operation]) => `* \`${action}\`: \`${operation}\``)
  .join('\n')

function isForPrograms(action: Action): action is ProgramAction {
  return action in OPERATIONS
}
