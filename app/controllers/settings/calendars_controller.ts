import type { HttpContext } from '@adonisjs/core/http'
import { appUrl } from '#config/app'
import { requireStepUp } from '#controllers/settings/step_up'
import CalendarFeed, { FEED_KINDS } from '#models/calendar_feed'
import UserPolicy from '#policies/user_policy'
import { calendarFeedValidator } from '#validators/calendar_feed'

/** Addresses for calendar programs: one for what one lends, one for what one rents. */
export default class CalendarsController {
  async index(ctx: HttpContext) {
    await ctx.bouncer.with(UserPolicy).authorize('manage', ctx.auth.getUserOrFail())
    return this.page(ctx)
  }

  /** A new address ends the one before. It goes to the page that asked, in the answer itself. */
  async store(ctx: HttpContext) {
    const user = ctx.auth.getUserOrFail()
    await ctx.bouncer.with(UserPolicy).authorize('manage', user)
    const { kind } = await ctx.request.validateUsing(calendarFeedValidator)
    requireStepUp(ctx)
    const secret = await CalendarFeed.issue(user, kind)
    const address = new URL(`/calendars/${secret}.ics`, appUrl).href
    ctx.inertia.flash(() => ({ secret: address, kind }))
    ctx.response.header('Cache-Control', 'no-store')
    return this.page(ctx)
  }

  async destroy(ctx: HttpContext) {
    const { auth, bouncer, i18n, params, response, session } = ctx
    const user = auth.getUserOrFail()
    await bouncer.with(UserPolicy).authorize('manage', user)
    await user.related('calendarFeeds').query().where('kind', params.kind).delete()
    session.flash('success', i18n.t('calendars.revoked'))
    return response.redirect('/settings/calendars')
  }

  private async page({ auth, inertia }: HttpContext) {
    const feeds = await auth.getUserOrFail().related('calendarFeeds').query()
    return inertia.render('settings/calendars', {
      feeds: FEED_KINDS.map((kind) => {
        const feed = feeds.find((each) => each.kind === kind)
        return {
          kind,
          madeAt: feed?.createdAt.toISO() ?? null,
          lastReadAt: feed?.lastReadAt?.toISO() ?? null,
        }
      }),
    })
  }
}
