import type { HttpContext } from '@adonisjs/core/http'
import { Exception } from '@adonisjs/core/exceptions'
import { requireStepUp } from '#controllers/settings/step_up'
import FieldException from '#exceptions/field_exception'
import User from '#models/user'
import RolePolicy from '#policies/admin/role_policy'
import { roleValidator } from '#validators/admin/role'

/** Who may do what in the shop. */
export default class RolesController {
  async update(ctx: HttpContext) {
    const { auth, bouncer, i18n, params, request, response, session } = ctx
    await bouncer.with(RolePolicy).authorize('give')
    const user = await User.findOrFail(params.id)
    const { role, reason } = await request.validateUsing(roleValidator)
    requireStepUp(ctx)
    const change = await user.setRole(role, auth.getUserOrFail(), reason)
    if (change === 'notAllowed') throw new Exception('no admin any more', { status: 403 })
    if (change === 'lastAdmin') {
      throw new FieldException('role', i18n.t('staff.roles.lastAdmin'), change)
    }
    const words = { name: user.nickname, role: i18n.t(`staff.roles.names.${role}`) }
    session.flash('success', i18n.t('staff.roles.changed', words))
    return response.redirect().back()
  }
}
