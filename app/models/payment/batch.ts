import logger from '@adonisjs/core/services/logger'
import Refund from '#models/refund'
import clock from '#services/clock'

/** How many refunds were given back, and how many are tried again or wait for an operator. */
export type Processed = { done: number; failed: number }

const BATCH = 100

/** Gives back what is due; each is read again before it is asked for, so that runs may overlap. */
export async function processRefunds(progress?: (done: number) => void): Promise<Processed> {
  const processed: Processed = { done: 0, failed: 0 }
  let seen = 0
  let after = 0
  for (;;) {
    const batch = await due().where('id', '>', after).orderBy('id').limit(BATCH)
    for (const refund of batch) {
      const result = await attempt(refund)
      if (result) processed[result]++
      progress?.(++seen)
    }
    if (batch.length < BATCH) return processed
    after = batch.at(-1)!.id
  }
}

async function attempt({ id, ulid }: Refund): Promise<keyof Processed | null> {
  try {
    const refund = await due().where('id', id).first()
    if (!refund) return null
    await refund.execute()
    await refund.refresh()
    return refund.status === 'done' ? 'done' : 'failed'
  } catch (error) {
    logger.error({ err: error, refund: ulid }, 'a refund could not be looked at')
    return 'failed'
  }
}

function due() {
  const now = clock.now().toJSDate()
  return Refund.query()
    .where('status', 'pending')
    .where((time) => void time.whereNull('next_attempt_at').orWhere('next_attempt_at', '<=', now))
}
