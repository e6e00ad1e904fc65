import {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
  RateLimitError,
} from 'openai'
import { AiFailure } from '../contract.js'

/** About the key, the account or the model, and not about what was asked. */
const DENIALS = [401, 402, 403, 404]
const UNREACHED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']

/**
 * What went wrong, in words of the contract. The provider's own words stay out: some repeat a part of
 * the key or of what was asked.
 */
export function failureOf(error: unknown, signals: { caller?: AbortSignal; time: AbortSignal }) {
  if (error instanceof AiFailure) return error
  if (signals.caller?.aborted) return new AiFailure('stopped')
  if (signals.time.aborted || error instanceof APIConnectionTimeoutError)
    return new AiFailure('timeout')
  if (error instanceof RateLimitError) return new AiFailure('busy', 'status 429')
  if (error instanceof APIUserAbortError) return new AiFailure('stopped')
  if (error instanceof SyntaxError) return new AiFailure('malformed')
  if (error instanceof APIError && !(error instanceof APIConnectionError)) {
    const { status = 500 } = error
    if (status >= 500) return new AiFailure('broken', `status ${error.status}`, 'nothing')
    return new AiFailure(DENIALS.includes(status) ? 'denied' : 'refused', `status ${status}`)
  }
  if (neverArrived(error)) return new AiFailure('broken', 'no connection', 'nothing')
  return new AiFailure('broken', 'a connection that ended early')
}

function neverArrived(error: unknown): boolean {
  for (let reason = error; reason instanceof Error; reason = reason.cause) {
    if ('code' in reason && UNREACHED.includes(String(reason.code))) return true
  }
  return false
}
