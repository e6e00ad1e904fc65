import encryption from '@adonisjs/core/services/encryption'
import db from '@adonisjs/lucid/services/db'
import config from '#config/webhooks'
import type WebhookEndpoint from '#models/webhook_endpoint'
import clock from '#services/clock'
import { markActed } from '#services/idempotency/marking'
import { newSecret } from '#services/outgoing_webhooks/signature'
import { locked } from './locked.js'
import { tellOwner } from './telling.js'

const PURPOSE = 'webhook_secret'

export function sealSecret(secret: string): string {
  return encryption.encrypt(secret, undefined, PURPOSE)
}

/** Those that sign now, the newest first. */
export function secretsOf(endpoint: WebhookEndpoint): string[] {
  const { oldSecretEncrypted, oldSecretUntil, secretEncrypted } = endpoint
  const isOldGood = oldSecretUntil !== null && oldSecretUntil > clock.now()
  return [secretEncrypted, ...(isOldGood ? [oldSecretEncrypted!] : [])].map(opened)
}

export async function rotate(endpoint: WebhookEndpoint): Promise<string> {
  const secret = newSecret()
  await db.transaction(async (trx) => {
    const current = await locked(trx, endpoint)
    await current
      .merge({
        secretEncrypted: sealSecret(secret),
        oldSecretEncrypted: current.secretEncrypted,
        oldSecretUntil: clock.now().plus({ hours: config.rotationHours }),
      })
      .save()
    await tellOwner(trx, current, 'rotated')
    await markActed(trx)
  })
  return secret
}

function opened(sealed: string): string {
  const secret = encryption.decrypt<string>(sealed, PURPOSE)
  if (secret === null) throw new Error('a secret of a webhook cannot be read: was APP_KEY changed?')
  return secret
}
