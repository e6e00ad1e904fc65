import type { HttpContext } from '@adonisjs/core/http'
import OutboxMessage from '#models/outbox_message'
import JobPolicy from '#policies/admin/job_policy'

/** An effect that was given up is tried once more. */
export default class RetriesController {
  async store({ auth, bouncer, i18n, params, response, session }: HttpContext) {
    await bouncer.with(JobPolicy).authorize('retryEffect')
    const effect = await OutboxMessage.findOrFail(params.id)
    const isFailed = effect.doneAt === null && effect.failedAt !== null
    if (isFailed) await effect.retry(auth.getUserOrFail())
    const words = i18n.t(`admin.queue.${isFailed ? 'retried' : 'notFailed'}`)
    session.flash(isFailed ? 'success' : 'error', words)
    return response.redirect().back()
  }
}
