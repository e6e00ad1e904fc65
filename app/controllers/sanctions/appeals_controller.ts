import type { HttpContext } from '@adonisjs/core/http'
import { appeal } from '#controllers/reports/support'

export default class AppealsController {
  async store(ctx: HttpContext) {
    await appeal(ctx)
    ctx.session.flash('success', ctx.i18n.t('sanctions.appeal.sent'))
    return ctx.response.redirect('/sanctions')
  }
}
