import logger from '@adonisjs/core/services/logger'
import { SIGNATURE, signatureProblem } from '#services/webhooks/signature'
import type { HttpContext } from '@adonisjs/core/http'

/** Whether a webhook was signed with the secret, a moment ago. The log says why it was not. */
export function isSigned({ request }: HttpContext, secret: string): boolean {
  const problem = signatureProblem(request.raw() ?? '', request.header(SIGNATURE) ?? '', secret)
  if (problem)
    logger.warn({ address: request.ip(), problem }, 'a webhook came with a wrong signature')
  return problem === null
}

/**
 * 200 when there is nothing more to do, also for what we do not understand: repeating it would help
 * nobody. 503 when the books could not be read, so that the company calls again.
 */
export async function answerHint<Hint>(
  { request, response }: HttpContext,
  hint: Hint | null,
  heed: (hint: Hint) => Promise<unknown>
) {
  if (!hint) {
    logger.warn({ address: request.ip() }, 'a webhook came that says nothing we know')
    return response.ok({})
  }
  try {
    await heed(hint)
    return response.ok({})
  } catch (error) {
    logger.error({ err: error }, 'a webhook could not be followed up')
    return response.serviceUnavailable({})
  }
}
