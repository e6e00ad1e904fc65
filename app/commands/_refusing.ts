import type { BaseCommand } from '@adonisjs/core/ace'
import { errors } from '@adonisjs/lucid'
import PaymentStateException from '#exceptions/payment_state_exception'
import PayoutStateException from '#exceptions/payout_state_exception'
import RefusalException from '#exceptions/refusal_exception'

/** What the rules refuse is a sentence and a failure, not a trace. */
export async function orRefused(command: BaseCommand, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const sentence = sentenceOf(error)
    if (!sentence) throw error
    command.logger.error(sentence)
    command.exitCode = 1
  }
}

export const LAST_ADMIN = 'This is the last admin: promote somebody else first'

function sentenceOf(error: unknown): string | null {
  if (error instanceof RefusalException) {
    if (error.is('lastAdmin')) return LAST_ADMIN
    const isOver = error.is('missing') && error.facts.need === 'decision'
    if (isOver) return 'refused: the amount is a whole number from 0 to what is claimed'
    return `${error.message} ${JSON.stringify(error.facts)}`
  }
  const isState = error instanceof PayoutStateException || error instanceof PaymentStateException
  if (isState) return error.message
  return error instanceof errors.E_ROW_NOT_FOUND ? 'there is no such record' : null
}
