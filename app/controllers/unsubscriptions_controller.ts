import type { HttpContext } from '@adonisjs/core/http'
import { chooseLetters } from '#models/notification/preferences'
import User from '#models/user'
import { subscriptionOf } from '#services/notifications/unsubscribe_links'

/**
 * Letters of one section, turned off by the link in any of them and without a sign-in. A mail program posts to
 * the address itself (RFC 8058); a person sees a page that asks, and the way back.
 */
export default class UnsubscriptionsController {
  async show({ inertia, params }: HttpContext) {
    const subscription = subscriptionOf(params.token)
    return inertia.render('notifications/unsubscribe', {
      section: subscription?.section ?? null,
      token: subscription ? String(params.token) : null,
    })
  }

  /** One click in a mail program: no page, no session, the same answer however often. */
  async store(ctx: HttpContext) {
    const isDone = await this.choose(ctx, false)
    return isDone ? ctx.response.noContent() : ctx.response.notFound()
  }

  async update(ctx: HttpContext) {
    return this.answer(ctx, await this.choose(ctx, false), 'off')
  }

  async destroy(ctx: HttpContext) {
    return this.answer(ctx, await this.choose(ctx, true), 'on')
  }

  private async choose({ params }: HttpContext, isOn: boolean): Promise<boolean> {
    const subscription = subscriptionOf(params.token)
    if (!subscription || !(await User.find(subscription.userId))) return false
    await chooseLetters(subscription.userId, subscription.section, isOn)
    return true
  }

  private answer(
    { i18n, params, response, session }: HttpContext,
    isDone: boolean,
    word: 'off' | 'on'
  ) {
    if (isDone) session.flash('success', i18n.t(`notifications.unsubscribe.${word}`))
    return response.redirect(`/unsubscribe/${params.token}${isDone ? `?${word}` : ''}`)
  }
}
