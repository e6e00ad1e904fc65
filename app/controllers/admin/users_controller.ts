import type { HttpContext } from '@adonisjs/core/http'
import { listPage } from '#controllers/admin/lists'
import { countsOf, deedsOf } from '#models/admin/deeds'
import { USERS } from '#models/admin/users'
import User from '#models/user'
import { isAdmin } from '#models/user/rights'
import MemberPolicy from '#policies/admin/member_policy'
import AdminDeedsTransformer from '#transformers/admin_deeds_transformer'
import AdminUserTransformer from '#transformers/admin_user_transformer'

export default class UsersController {
  async index(ctx: HttpContext) {
    await ctx.bouncer.with(MemberPolicy).authorize('view')
    const list = await listPage(USERS, ctx, (user) => new AdminUserTransformer(user).toObject())
    return ctx.inertia.render('admin/users/index', { list })
  }

  async show(ctx: HttpContext) {
    const { auth, bouncer, inertia, params } = ctx
    await bouncer.with(MemberPolicy).authorize('view')
    const viewer = auth.getUserOrFail()
    const member = await User.query().where('id', params.id).preload('avatar').firstOrFail()
    const deeds = await deedsOf(member)
    return inertia.render('admin/users/show', {
      member: {
        ...new AdminUserTransformer(member).toObject(),
        locale: member.locale,
        sanctionReason: member.sanctionReason,
      },
      counts: await countsOf(member),
      deeds: new AdminDeedsTransformer(deeds).toObject(),
      may: {
        sanction: new MemberPolicy().sanction(viewer, member),
        giveRoles: isAdmin(viewer),
      },
    })
  }
}
