import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { announceExport, countExport, sendExport } from '#controllers/settings/exporting'
import { noteExport, type Holder } from '#models/access_token/exporting'
import { describes } from '#openapi/description'
import UserPolicy from '#policies/user_policy'
import SignIns from '#services/accounts/sign_ins'

@inject()
export default class ExportsController {
  constructor(private signIns: SignIns) {}

  @describes({
    tag: 'People',
    summary: 'Download everything that is kept about you',
    description:
      'One file, written while it is read; what others wrote is not in it. Five times a day, together with the web. You get a ' +
      'letter each time.',
    file: {
      type: 'object',
      description: 'More parts may come.',
      properties: { exportedAt: { type: 'string', format: 'date-time' } },
      additionalProperties: true,
    },
    headers: ['X-RateLimit-Limit', 'X-RateLimit-Remaining'],
    refusals: [403],
  })
  async show(ctx: HttpContext): Promise<void> {
    const user = ctx.auth.use('api').getUserOrFail()
    await ctx.bouncer.with(UserPolicy).authorize('answerFor', user)
    if (ctx.request.method() === 'HEAD') return announceExport(ctx)
    await countExport(ctx)
    await noteExport(user as Holder)
    sendExport(ctx, user, await this.signIns.of(user, ''))
  }
}
