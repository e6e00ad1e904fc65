import {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
  RateLimitError,
} from 'openai'
import { AiFailure } from '../contract.js'

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
    const isRefusal = error.status !== undefined && error.status < 500
    return new AiFailure(isRefusal ? 'refused' : 'broken', `status ${error.status}`)
  }
  return new AiFailure('broken', 'no connection, or one that ended early')
}
