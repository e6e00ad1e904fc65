import type { HttpContext } from '@adonisjs/core/http'
import { feedsOf, issueFeed, revokeFeed } from '#controllers/settings/calendar_feeds'
import { self } from '#controllers/settings/support'
import { describes } from '#openapi/description'
import { exposing } from '#services/shared/exposures'
import { calendarFeedValidator } from '#validators/calendar_feed'

export default class CalendarFeedsController {
  @describes({
    tag: 'People',
    summary: 'List your calendar addresses',
    description:
      'One for what you lend (`hosting`), one for what you rent (`renting`); `madeAt` is null where there is none. The addresses ' +
      'themselves are not shown again.',
  })
  async index(ctx: HttpContext) {
    return { data: await feedsOf(await self(ctx)) }
  }

  @describes({
    tag: 'People',
    summary: 'Make a calendar address',
    description:
      'It ends the one before. Calendar programs read the days and titles of your rentals at `address`, without a token: this ' +
      'answer is the only one that has it. You get a letter.',
    body: calendarFeedValidator,
    status: 201,
    headers: ['X-RateLimit-Limit', 'X-RateLimit-Remaining'],
  })
  async store(ctx: HttpContext) {
    const user = await self(ctx)
    const { kind } = await ctx.request.validateUsing(calendarFeedValidator)
    const address = await exposing(ctx, () => issueFeed(user, kind, 'program'))
    ctx.isAnswerSecret = true
    ctx.response.status(201)
    return { data: { kind, address } }
  }

  @describes({
    tag: 'People',
    summary: 'Revoke a calendar address',
    description:
      'By its kind, `hosting` or `renting`; also where there is none. You get a letter where there was one.',
    status: 204,
  })
  async destroy(ctx: HttpContext): Promise<void> {
    await revokeFeed(ctx, 'program')
    ctx.response.noContent()
  }
}
