import type { HttpContext } from '@adonisjs/core/http'
import DashboardPolicy from '#policies/admin/dashboard_policy'

/** The state of the shop at a glance. */
export default class DashboardsController {
  async show({ bouncer, inertia }: HttpContext) {
    await bouncer.with(DashboardPolicy).authorize('view')
    return inertia.render('admin/dashboard', {})
  }
}
