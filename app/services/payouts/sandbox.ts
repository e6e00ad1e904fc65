import { ulid } from 'ulid'
import db from '@adonisjs/lucid/services/db'
import config from '#config/payouts'
import clock from '#services/clock'
import { TransferRefused, type Outcome, type PayoutProvider, type Transfer } from './contract.js'

/** What account numbers end with, for whoever wants to see a refusal, or an answer that comes later. */
export const CLOSED = '0000'
export const SLOW = '1111'
export const SLOW_AND_CLOSED = '2222'

const REFUSAL = 'ACCOUNT_CLOSED'

type Booked = {
  amount: number
  bank_code: string
  refusal: string | null
  reference: string
  decides_at: Date
}

/** A bank of our own, with its own books. It moves no money, and answers a key always alike. */
export default class SandboxPayouts implements PayoutProvider {
  readonly name = 'sandbox'

  async send(transfer: Transfer) {
    const outcome = outcomeOf(await this.book(transfer))
    if (outcome.is === 'refused') throw new TransferRefused(outcome.code)
    return outcome
  }

  async find(idempotencyKey: string): Promise<Outcome | null> {
    const booked = await this.booked(idempotencyKey)
    return booked && outcomeOf(booked)
  }

  /** The keys that it has not decided on. */
  async undecided(): Promise<string[]> {
    const rows: { idempotency_key: string }[] = await db
      .from('sandbox_transfers')
      .select('idempotency_key')
      .where('decides_at', '>', clock.now().toJSDate())
      .orderBy('idempotency_key')
    return rows.map((row) => row.idempotency_key)
  }

  /**
   * Decides now instead of later. What was decided before stays so.
   * @returns whether there was anything to decide
   */
  async decide(idempotencyKey: string, { isRefused = false } = {}): Promise<boolean> {
    const now = clock.now().toJSDate()
    const decided = await db
      .from('sandbox_transfers')
      .where('idempotency_key', idempotencyKey)
      .where('decides_at', '>', now)
      .update({ decides_at: now, refusal: isRefused ? REFUSAL : null })
    return Number(decided) > 0
  }

  private async book(transfer: Transfer): Promise<Booked> {
    const { idempotencyKey, amount, bankCode, number, holder, memo } = transfer
    const isLate = number.endsWith(SLOW) || number.endsWith(SLOW_AND_CLOSED)
    const isClosed = number.endsWith(CLOSED) || number.endsWith(SLOW_AND_CLOSED)
    const minutes = isLate ? config.sandbox.lateMinutes : 0
    await db.rawQuery(
      `INSERT IGNORE INTO sandbox_transfers
         (idempotency_key, amount, bank_code, number_tail, holder, memo, refusal, reference, decides_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        idempotencyKey,
        amount,
        bankCode,
        number.slice(-4),
        holder,
        memo,
        isClosed ? REFUSAL : null,
        ulid(),
        clock.now().plus({ minutes }).toJSDate(),
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

function outcomeOf({ refusal, reference, decides_at: decidesAt }: Booked): Outcome {
  if (decidesAt.getTime() > clock.now().toMillis()) return { is: 'accepted' }
  return refusal === null ? { is: 'sent', reference } : { is: 'refused', code: refusal }
}
