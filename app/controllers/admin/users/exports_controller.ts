import type { HttpContext } from '@adonisjs/core/http'
import { sendFile } from '#controllers/admin/lists'
import { USERS } from '#models/admin/users'
import MemberPolicy from '#policies/admin/member_policy'
import { standingOf } from '#transformers/admin_user_transformer'

export default class ExportsController {
  async show(ctx: HttpContext) {
    await ctx.bouncer.with(MemberPolicy).authorize('view')
    return sendFile(ctx, USERS, {
      id: (user) => user.id,
      nickname: (user) => user.nickname,
      email: (user) => user.email,
      role: (user, { i18n }) => i18n.t(`staff.roles.names.${user.role}`),
      standing: (user, { i18n }) => i18n.t(`admin.users.standing.${standingOf(user)}`),
      joinedAt: (user) => user.createdAt.toISO(),
    })
  }
}
