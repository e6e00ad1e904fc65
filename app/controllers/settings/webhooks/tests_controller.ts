import type { I18n } from '@adonisjs/i18n'
import type { HttpContext } from '@adonisjs/core/http'
import { ownEndpoint } from '#controllers/settings/webhooks/support'
import { isGone, isTaken } from '#models/webhook_delivery/settling'
import type { Outcome } from '#services/outgoing_webhooks/contract'

/** Sends a trial and says what came of it. */
export default class TestsController {
  async store(ctx: HttpContext) {
    const { i18n, response, session } = ctx
    const endpoint = await ownEndpoint(ctx)
    const outcome = await endpoint.sendTest()
    session.flash(outcome && isTaken(outcome) ? 'success' : 'error', wordsOf(outcome, i18n))
    return response.redirect(`/settings/webhooks/${endpoint.ulid}`)
  }
}

function wordsOf(outcome: Outcome | null, i18n: I18n): string {
  if (!outcome) return i18n.t('webhooks.test.stopped')
  if ('error' in outcome) return i18n.t(`webhooks.test.failed.${outcome.error}`)
  const { milliseconds, status } = outcome
  const word = isTaken(outcome) ? 'taken' : isGone(outcome) ? 'gone' : 'refused'
  return i18n.t(`webhooks.test.${word}`, { status: String(status), milliseconds })
}
