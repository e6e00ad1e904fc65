import type { HttpContext } from '@adonisjs/core/http'
import { dashboardFor, spanOf } from '#controllers/admin/dashboard_page'
import { MOST } from '#models/dashboard/span'
import DashboardPolicy from '#policies/admin/dashboard_policy'
import clock from '#services/clock'
import { dashboardValidator } from '#validators/admin/dashboard'

/** The state of the shop at a glance. */
export default class DashboardsController {
  async show({ auth, bouncer, inertia, request }: HttpContext) {
    await bouncer.with(DashboardPolicy).authorize('view')
    const today = clock.today()
    const [error, asked] = await dashboardValidator.tryValidate(request.qs())
    const { by, span, problem } = spanOf(asked ?? {}, today)
    return inertia.render('admin/dashboard', {
      ...(await dashboardFor(auth.getUserOrFail(), span, by)),
      by,
      today,
      most: MOST,
      problem: error ? ('malformed' as const) : problem,
    })
  }
}
