import type { HttpContext } from '@adonisjs/core/http'
import { hideContent, restoreContent, type StaffContent } from '#models/sanction/hiding'
import { liftValidator } from '#validators/report'

/** Takes content out of sight, and says so on the list it was done from. */
export async function hide(ctx: HttpContext, content: StaffContent) {
  const { reason } = await ctx.request.validateUsing(liftValidator)
  await hideContent(content, ctx.auth.getUserOrFail(), reason)
  return back(ctx, 'hidden')
}

export async function restore(ctx: HttpContext, content: StaffContent) {
  const { reason } = await ctx.request.validateUsing(liftValidator)
  await restoreContent(content, ctx.auth.getUserOrFail(), reason)
  return back(ctx, 'restored')
}

function back({ i18n, response, session }: HttpContext, done: 'hidden' | 'restored') {
  session.flash('success', i18n.t(`admin.contents.${done}`))
  return response.redirect().back()
}
