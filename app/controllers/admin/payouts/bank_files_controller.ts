import { Readable } from 'node:stream'
import type { HttpContext } from '@adonisjs/core/http'
import { requireStepUp } from '#controllers/settings/step_up'
import { exportPayouts } from '#models/payout/exporting'
import MoneyPolicy from '#policies/admin/money_policy'

/** A file for bulk transfers, made when it is asked for; it goes to whoever asks, and is kept nowhere. */
export default class BankFilesController {
  async store(ctx: HttpContext) {
    const { auth, bouncer, response } = ctx
    await bouncer.with(MoneyPolicy).authorize('exportPayouts')
    requireStepUp(ctx)
    const made = await exportPayouts(auth.getUserOrFail())
    response.header('cache-control', 'private, no-store')
    if (made.lines.length === 0) return response.noContent()
    response
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="chwimeet-transfers-${made.ulid}.csv"`)
    return response.stream(Readable.from([made.content]))
  }
}
