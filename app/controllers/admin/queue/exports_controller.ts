import type { HttpContext } from '@adonisjs/core/http'
import { sendFile } from '#controllers/admin/lists'
import { EFFECTS, stateOf } from '#models/admin/effects'
import JobPolicy from '#policies/admin/job_policy'

export default class ExportsController {
  async show(ctx: HttpContext) {
    await ctx.bouncer.with(JobPolicy).authorize('view')
    return sendFile(ctx, EFFECTS, {
      id: (effect) => effect.id,
      topic: (effect) => effect.topic,
      state: (effect, { i18n }) => i18n.t(`admin.queue.state.${stateOf(effect)}`),
      attempts: (effect) => effect.attempts,
      lastError: (effect) => effect.lastError,
      createdAt: (effect) => effect.createdAt.toISO(),
      dueAt: (effect) => effect.availableAt.toISO(),
    })
  }
}
