import type { HttpContext } from '@adonisjs/core/http'
import { feedsOf, issueFeed, revokeFeed } from '#controllers/settings/calendar_feeds'
import { requireStepUp } from '#controllers/settings/step_up'
import { self } from '#controllers/settings/support'
import { calendarFeedValidator } from '#validators/calendar_feed'

/** Addresses for calendar programs: one for what one lends, one for what one rents. */
export default class CalendarsController {
  async index(ctx: HttpContext) {
    await self(ctx)
    return this.page(ctx)
  }

  /** It goes to the page that asked, in the answer itself. */
  async store(ctx: HttpContext) {
    const user = await self(ctx)
    const { kind } = await ctx.request.validateUsing(calendarFeedValidator)
    requireStepUp(ctx)
    const address = await issueFeed(user, kind, 'web')
    ctx.inertia.flash(() => ({ secret: address, kind }))
    ctx.response.header('Cache-Control', 'no-store')
    return this.page(ctx)
  }

  async destroy(ctx: HttpContext) {
    await revokeFeed(ctx, 'web')
    ctx.session.flash('success', ctx.i18n.t('calendars.revoked'))
    return ctx.response.redirect('/settings/calendars')
  }

  private async page({ auth, inertia }: HttpContext) {
    return inertia.render('settings/calendars', { feeds: await feedsOf(auth.getUserOrFail()) })
  }
}
