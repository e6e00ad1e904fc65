import { TransferRefused, type Outcome, type PayoutProvider, type Transfer } from './contract.js'

export type Fault = 'refuse' | 'unreachable' | 'timeoutAfterSuccess' | 'timeoutAfterRefusal'

/** A bank for tests: keeps what it was told, honours keys, fails on demand. */
export default class FakePayouts implements PayoutProvider {
  readonly name = 'sandbox'
  readonly transfers: Transfer[] = []
  readonly calls: { method: 'send' | 'find'; key: string }[] = []
  private outcomes = new Map<string, Outcome>()
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

  async send(transfer: Transfer) {
    const { idempotencyKey: key } = transfer
    this.calls.push({ method: 'send', key })
    const fault = this.outcomes.has(key) ? undefined : this.faults.shift()
    if (fault === 'unreachable') throw new Error('the bank cannot be reached')
    const outcome = this.decide(transfer, fault)
    if (fault?.startsWith('timeout')) throw new Error('timed out after the bank decided')
    if (outcome.is === 'refused') throw new TransferRefused(outcome.code)
    return { reference: outcome.reference }
  }

  async find(key: string) {
    this.calls.push({ method: 'find', key })
    return this.outcomes.get(key) ?? null
  }

  private decide(transfer: Transfer, fault: Fault | undefined): Outcome {
    const { idempotencyKey: key } = transfer
    const known = this.outcomes.get(key)
    if (known) return known
    const isRefused = fault === 'refuse' || fault === 'timeoutAfterRefusal'
    const outcome: Outcome = isRefused
      ? { is: 'refused', code: 'ACCOUNT_CLOSED' }
      : { is: 'sent', reference: `transfer_${key}` }
    this.outcomes.set(key, outcome)
    if (outcome.is === 'sent') this.transfers.push(transfer)
    return outcome
  }
}
