import type { HttpContext } from '@adonisjs/core/http'
import { refusalMessage } from '#exceptions/refusals'
import ReportCase from '#models/report_case'
import { dismissalsValidator } from '#validators/report'

/** Several cases in which nothing is wrong. */
export default class DismissalsController {
  async store(ctx: HttpContext) {
    const { auth, bouncer, request, response } = ctx
    await bouncer.with('ModerationPolicy').authorize('decide')
    const { cases, note } = await request.validateUsing(dismissalsValidator)
    const refused = await ReportCase.dismissAll(auth.getUserOrFail(), cases, note)
    return response.send({
      dismissed: cases.length - refused.length,
      refused: refused.map(({ ulid, refusal }) => ({
        ulid,
        kind: refusal.kind,
        message: refusalMessage(refusal, ctx),
      })),
    })
  }
}
