import logger from '@adonisjs/core/services/logger'
import { undeliverable } from '#services/mail/undeliverable'
import { spanUnder } from '#services/logging/spans'
import { effectsCarriedOut, effectSeconds } from '#services/metrics/counted'
import holding from '#services/outbox/holding'
import outbox from '#services/outbox/outbox'
import { bury, close, giveUp, postpone, type Claim } from '#services/outbox/claims'

export const ATTEMPTS = 10
const WAITS_SECONDS = [5, 30, 120, 600, 3600]

/**
 * Runs the handler of a claimed effect and settles the claim. A failure is tried again after a
 * growing wait; the tenth makes it a dead letter. A letter to an address that there is not is given up.
 * @returns whether the handler succeeded; never throws for its failure
 */
export default function carryOut(claim: Claim): Promise<boolean> {
  const id = claim.caused_by ?? `effect-${claim.id}`
  return spanUnder(id, `effect ${claim.topic}`, () => carry(claim))
}

async function carry(claim: Claim): Promise<boolean> {
  const startedAt = performance.now()
  const { topic } = claim
  holding.add([claim])
  try {
    if (claim.attempts > ATTEMPTS) throw new Error('its process ended each time')
    await handle(claim)
    if (!(await close(claim)))
      logger.warn(about(claim), 'an effect succeeded after its claim had run out')
    effectsCarriedOut.inc({ topic, result: 'done' })
    logger.debug(about(claim), 'an effect was carried out')
    return true
  } catch (error) {
    const refusal = undeliverable(error)
    const result = claim.attempts >= ATTEMPTS ? 'dead' : 'retry'
    effectsCarriedOut.inc({ topic, result: refusal ? 'undeliverable' : result })
    if (refusal) await fallShort(claim, refusal)
    else await fail(claim, error)
    return false
  } finally {
    effectSeconds.observe({ topic }, (performance.now() - startedAt) / 1_000)
    holding.drop(claim)
  }
}

async function handle({ id, topic, payload }: Claim): Promise<void> {
  const handler = outbox.handlerOf(topic)
  if (!handler) throw new Error(`nobody handles the topic ${topic}`)
  await handler(typeof payload === 'string' ? JSON.parse(payload) : payload, id)
}

async function fallShort(claim: Claim, refusal: string): Promise<void> {
  await giveUp(claim, `undeliverable: ${refusal}`)
  logger.warn(
    { ...about(claim), refusal },
    'a letter cannot be delivered: there is no such address'
  )
}

async function fail(claim: Claim, error: unknown): Promise<void> {
  const reason = String(error instanceof Error ? error.message : error).slice(0, 1000)
  if (claim.attempts >= ATTEMPTS) {
    await bury(claim, reason)
    logger.error({ err: error, ...about(claim) }, 'an effect failed for good: see outbox:list')
    return
  }
  const wait = WAITS_SECONDS[Math.min(claim.attempts, WAITS_SECONDS.length) - 1]
  await postpone(claim, wait, reason)
  logger.warn({ err: error, ...about(claim) }, 'an effect failed and will be tried again')
}

function about({ id, topic, attempts }: Claim) {
  return { effect: id, topic, attempts }
}
