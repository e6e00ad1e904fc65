/** What became of the last payout of some gear; all others reached their host. */
export type Fate = 'refused' | 'exported' | 'held'

export const demoFates: Record<string, Fate> = {
  'power-station': 'refused',
  'projector': 'exported',
  'relax-chairs': 'held',
}

/** Rents out gear and has not said yet where to send what it earns. */
export const WITHOUT_ACCOUNT = 'host2'

const BANKS = [
  ['090', '3333', 13],
  ['088', '110', 12],
  ['004', '640', 14],
  ['092', '1000', 12],
  ['020', '1002', 13],
] as const

/** An account of nobody: the digits after the bank's own are counted off. */
export function demoAccountOf(index: number): { bankCode: string; number: string } {
  const [bankCode, first, length] = BANKS[index % BANKS.length]
  const rest = String(4_200_137 + index * 7_919).padStart(length - first.length, '0')
  return { bankCode, number: first + rest }
}
