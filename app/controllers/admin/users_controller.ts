import type { HttpContext } from '@adonisjs/core/http'
import { listPage } from '#controllers/admin/lists'
import { USERS } from '#models/admin/users'
import MemberPolicy from '#policies/admin/member_policy'
import AdminUserTransformer from '#transformers/admin_user_transformer'

export default class UsersController {
  async index(ctx: HttpContext) {
    await ctx.bouncer.with(MemberPolicy).authorize('view')
    const list = await listPage(USERS, ctx, (user) => new AdminUserTransformer(user).toObject())
    return ctx.inertia.render('admin/users/index', { list })
  }
}
