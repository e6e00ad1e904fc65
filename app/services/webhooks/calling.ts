import logger from '@adonisjs/core/services/logger'
import { appUrl } from '#config/app'
import { SIGNATURE, signatureOf } from './signature.js'

const TIMEOUT_MS = 5_000

/**
 * Tells the shop something, as a company does. A shop that does not answer is no error.
 * @returns whether it was heard
 */
export async function callShop(path: string, event: object, secret: string): Promise<boolean> {
  const body = JSON.stringify(event)
  try {
    const { ok } = await fetch(new URL(path, appUrl), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', [SIGNATURE]: signatureOf(body, secret) },
      body,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    return ok
  } catch (error) {
    logger.warn({ err: error }, 'a webhook of the sandbox was not heard')
    return false
  }
}
