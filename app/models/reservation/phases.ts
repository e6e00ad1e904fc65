import type { State } from './flow.js'

/** The steps that a person sees, in order; the states of one phase share a tab and a place on the stepper. */
export const PHASES = ['request', 'payment', 'pickup', 'use', 'return', 'settlement'] as const
export type Phase = (typeof PHASES)[number] | 'done' | 'stopped'

const STATES_OF: Record<Phase, readonly State[]> = {
  request: ['PENDING_APPROVAL'],
  payment: ['PENDING_PAYMENT'],
  pickup: ['PENDING_PICKUP', 'SHIPPING', 'INSPECTING_RENTAL'],
  use: ['RENTING'],
  return: ['PENDING_RETURN', 'RETURNING', 'INSPECTING_RETURN', 'LOST_OR_UNRETURNED'],
  settlement: ['RETURN_COMPLETED', 'PENDING_REFUND', 'CLAIMING'],
  done: ['REFUND_COMPLETED', 'CLAIM_COMPLETED'],
  stopped: ['REJECTED', 'CANCELLED'],
}

export function phaseOf(state: State): Phase {
  return (Object.keys(STATES_OF) as Phase[]).find((phase) => STATES_OF[phase].includes(state))!
}

export const TABS = ['all', 'requested', 'upcoming', 'using', 'returning', 'ended'] as const
export type Tab = (typeof TABS)[number]

const PHASES_OF: Record<Exclude<Tab, 'all'>, readonly Phase[]> = {
  requested: ['request'],
  upcoming: ['payment', 'pickup'],
  using: ['use'],
  returning: ['return', 'settlement'],
  ended: ['done', 'stopped'],
}

export function statesOf(tab: Tab): State[] {
  const phases = tab === 'all' ? (Object.keys(STATES_OF) as Phase[]) : PHASES_OF[tab]
  return phases.flatMap((phase) => STATES_OF[phase])
}
