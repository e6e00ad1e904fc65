import type { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import config from '#config/webhooks'
import WebhookAttempt from '#models/webhook_attempt'
import WebhookDelivery from '#models/webhook_delivery'
import type WebhookEndpoint from '#models/webhook_endpoint'
import clock from '#services/clock'
import type { Outcome } from '#services/outgoing_webhooks/contract'
import { tell } from '../notification/telling.js'
import { TEST_EVENT } from '../webhook_endpoint/events.js'
import { locked } from '../webhook_endpoint/locked.js'
import { stoppedNotice } from '../webhook_endpoint/notices.js'
import { stop } from '../webhook_endpoint/standing.js'

const GONE = 410

/** Writes down what came of an attempt, unless its claim ran out and somebody else tries. */
export async function settle(delivery: WebhookDelivery, outcome: Outcome): Promise<void> {
  await db.transaction(async (trx) => {
    const now = clock.now()
    const endpoint = await locked(trx, { id: delivery.endpointId })
    const current = await lockedClaim(trx, delivery)
    if (!current) return
    await note(trx, current, outcome, now)
    if (isTaken(outcome)) {
      await current.merge({ ...OVER, status: 'delivered', deliveredAt: now }).save()
      if (endpoint.failingSince) await endpoint.merge({ failingSince: null }).save()
      return
    }
    await current.merge({ ...OVER, ...nextOf(current, now) }).save()
    if (current.event !== TEST_EVENT) await blame(trx, endpoint, outcome, now)
  })
}

/** Nobody is to be told now: it waits until it is asked for. */
export async function keep(delivery: WebhookDelivery): Promise<void> {
  await db.transaction(async (trx) => {
    const current = await lockedClaim(trx, delivery)
    await current?.merge({ ...OVER, status: 'held', nextAttemptAt: null }).save()
  })
}

export function isTaken(outcome: Outcome): boolean {
  return 'status' in outcome && outcome.status >= 200 && outcome.status < 300
}

/** It says that it takes nothing any more. */
export function isGone(outcome: Outcome): boolean {
  return 'status' in outcome && outcome.status === GONE
}

const OVER = { claim: null, sendingUntil: null, nextAttemptAt: null } as const

function lockedClaim(trx: TransactionClientContract, { id, claim }: WebhookDelivery) {
  return WebhookDelivery.query({ client: trx })
    .where('id', id)
    .where('claim', claim ?? '')
    .where('status', 'pending')
    .forUpdate()
    .first()
}

function note(
  trx: TransactionClientContract,
  { id }: WebhookDelivery,
  outcome: Outcome,
  createdAt: DateTime
) {
  const said =
    'status' in outcome
      ? { statusCode: outcome.status, error: null, answer: outcome.answer || null }
      : { statusCode: null, error: outcome.error, answer: null }
  const { milliseconds } = outcome
  return WebhookAttempt.create(
    { deliveryId: id, milliseconds, createdAt, ...said },
    { client: trx }
  )
}

/** A trial is tried once. */
function nextOf({ attempts, event }: WebhookDelivery, now: DateTime) {
  const wait = event === TEST_EVENT ? undefined : config.waitsSeconds[attempts]
  const made = { attempts: attempts + 1 }
  if (wait === undefined) return { ...made, status: 'failed' as const }
  const seconds = wait * (1 + Math.random() * config.jitter)
  return { ...made, status: 'pending' as const, nextAttemptAt: now.plus({ seconds }) }
}

/** An endpoint that took nothing for days is stopped, and one that says that it is gone at once. */
async function blame(
  trx: TransactionClientContract,
  endpoint: WebhookEndpoint,
  outcome: Outcome,
  now: DateTime
): Promise<void> {
  endpoint.failingSince ??= now
  await endpoint.save()
  if (endpoint.status !== 'active') return
  const hasGone = isGone(outcome)
  const isHopeless = endpoint.failingSince.plus({ hours: config.pauseAfterHours }) <= now
  if (!hasGone && !isHopeless) return
  await stop(trx, endpoint, hasGone ? 'gone' : 'failing')
  await tell(trx, [stoppedNotice(hasGone ? 'webhook.gone' : 'webhook.failing', endpoint)])
}
