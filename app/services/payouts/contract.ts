/** Money on its way to a host. Amounts are whole won; `number` is the account number in plain digits. */
export type Transfer = {
  /** The same key never moves money twice. */
  idempotencyKey: string
  amount: number
  bankCode: string
  number: string
  holder: string
  /** What the receiver reads beside the amount. */
  memo: string
}

export type Sent = { is: 'sent'; reference: string }

/** The bank took the transfer in and decides later; `find` tells when it has. */
export type Accepted = { is: 'accepted' }

/** What is sent or refused stays so. */
export type Outcome = Sent | Accepted | { is: 'refused'; code: string }

/**
 * A company that transfers money. `send` throws TransferRefused when it said no; any other error means
 * that the outcome is unknown: it is to be read with `find`, or asked again with the same key.
 */
export interface PayoutProvider {
  readonly name: 'sandbox'
  send(transfer: Transfer): Promise<Sent | Accepted>
  /** What became of a key; null when nobody ever asked with it. */
  find(idempotencyKey: string): Promise<Outcome | null>
}

export class TransferRefused extends Error {
  constructor(readonly code: string) {
    super(`the bank refused: ${code}`)
  }
}
