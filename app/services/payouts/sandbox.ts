import { ulid } from 'ulid'
import db from '@adonisjs/lucid/services/db'
import clock from '#services/clock'
import { TransferRefused, type Outcome, type PayoutProvider, type Transfer } from './contract.js'

/** Account numbers that end so are closed, for whoever wants to see a refusal. */
export const CLOSED = '0000'

type Booked = { amount: number; bank_code: string; refusal: string | null; reference: string }

/** A bank of our own, with its own books. It moves no money, and answers a key always alike. */
export default class SandboxPayouts implements PayoutProvider {
  readonly name = 'sandbox'

  async send(transfer: Transfer) {
    const outcome = outcomeOf(await this.book(transfer))
    if (outcome.is === 'refused') throw new TransferRefused(outcome.code)
    return { reference: outcome.reference }
  }

  async find(idempotencyKey: string): Promise<Outcome | null> {
    const booked = await this.booked(idempotencyKey)
    return booked && outcomeOf(booked)
  }

  private async book(transfer: Transfer): Promise<Booked> {
    const { idempotencyKey, amount, bankCode, number, holder, memo } = transfer
    await db.rawQuery(
      `INSERT IGNORE INTO sandbox_transfers
         (idempotency_key, amount, bank_code, number_tail, holder, memo, refusal, reference, answered_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        idempotencyKey,
        amount,
        bankCode,
        number.slice(-4),
        holder,
        memo,
        number.endsWith(CLOSED) ? 'ACCOUNT_CLOSED' : null,
        ulid(),
        clock.now().toJSDate(),
      ]
    )
    const booked = (await this.booked(idempotencyKey))!
    const isSame = Number(booked.amount) === amount && booked.bank_code === bankCode
    if (!isSame) throw new TransferRefused('KEY_REUSED')
    return booked
  }

  private booked(idempotencyKey: string): Promise<Booked | null> {
    return db.from('sandbox_transfers').where('idempotency_key', idempotencyKey).first()
  }
}

function outcomeOf({ refusal, reference }: Booked): Outcome {
  return refusal === null ? { is: 'sent', reference } : { is: 'refused', code: refusal }
}
