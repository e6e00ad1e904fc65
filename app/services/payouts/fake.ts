import {
  TransferRefused,
  type Outcome,
  type PayoutProvider,
  type Sent,
  type Transfer,
} from './contract.js'

export type Fault =
  | 'refuse'
  | 'unreachable'
  | 'timeoutAfterSuccess'
  | 'timeoutAfterRefusal'
  | 'answersLater'
  | 'refusesLater'
  | 'timeoutAfterAcceptance'

const REFUSALS: readonly Fault[] = ['refuse', 'timeoutAfterRefusal', 'refusesLater']
const LATE: readonly Fault[] = ['answersLater', 'refusesLater', 'timeoutAfterAcceptance']

/** A bank for tests: keeps what it was told, honours keys, fails on demand. */
export default class FakePayouts implements PayoutProvider {
  readonly name = 'sandbox'
  readonly transfers: Transfer[] = []
  readonly calls: { method: 'send' | 'find'; key: string }[] = []
  private outcomes = new Map<string, Outcome>()
  private undecided = new Map<string, { transfer: Transfer; isRefused: boolean }>()
  private faults: Fault[] = []

  /** The next calls to send fail so, one fault a call. */
  failNext(...faults: Fault[]) {
    this.faults.push(...faults)
  }

  /** Forgets faults that no call has met yet. */
  recover() {
    this.faults = []
  }

  get sum(): number {
    return this.transfers.reduce((sum, { amount }) => sum + amount, 0)
  }

  /** The keys that money was asked for with, in order. */
  get keys(): string[] {
    return this.calls.filter(({ method }) => method === 'send').map(({ key }) => key)
  }

  /** How many transfers it has not decided on. */
  get waiting(): number {
    return this.undecided.size
  }

  /**
   * Decides what was to be answered later.
   * @returns the keys that it decided
   */
  decide(): string[] {
    const keys = [...this.undecided.keys()]
    for (const { transfer, isRefused } of this.undecided.values()) this.end(transfer, isRefused)
    this.undecided.clear()
    return keys
  }

  async send(transfer: Transfer) {
    const { idempotencyKey: key } = transfer
    this.calls.push({ method: 'send', key })
    const fault = this.outcomes.has(key) ? undefined : this.faults.shift()
    if (fault === 'unreachable') throw new Error('the bank cannot be reached')
    const outcome = this.outcomes.get(key) ?? this.answer(transfer, fault)
    if (fault?.startsWith('timeout')) throw new Error('timed out after the bank decided')
    if (outcome.is === 'refused') throw new TransferRefused(outcome.code)
    return outcome
  }

  async find(key: string) {
    this.calls.push({ method: 'find', key })
    return this.outcomes.get(key) ?? null
  }

  private answer(transfer: Transfer, fault: Fault | undefined): Outcome {
    const { idempotencyKey: key } = transfer
    const isRefused = fault !== undefined && REFUSALS.includes(fault)
    if (!fault || !LATE.includes(fault)) return this.end(transfer, isRefused)
    this.undecided.set(key, { transfer, isRefused })
    this.outcomes.set(key, { is: 'accepted' })
    return { is: 'accepted' }
  }

  private end(transfer: Transfer, isRefused: boolean): Outcome {
    const { idempotencyKey: key } = transfer
    const sent: Sent = { is: 'sent', reference: `transfer_${key}` }
    const outcome: Outcome = isRefused ? { is: 'refused', code: 'ACCOUNT_CLOSED' } : sent
    this.outcomes.set(key, outcome)
    if (!isRefused) this.transfers.push(transfer)
    return outcome
  }
}
