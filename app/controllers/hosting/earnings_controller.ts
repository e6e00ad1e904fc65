import type { HttpContext } from '@adonisjs/core/http'
import BankAccount from '#models/bank_account'
import {
  earningsByMonth,
  earningsOf,
  earningsTotals,
  earningsYears,
  STAGES,
  withBank,
  type Stage,
} from '#models/payout/earnings'
import UserPolicy from '#policies/user_policy'
import clock from '#services/clock'
import { earningsFilterValidator } from '#validators/earnings'

const PER_PAGE = 20

/** What a host earns: upcoming, on its way, paid, stuck. */
export default class EarningsController {
  async index({ auth, bouncer, i18n, inertia, request }: HttpContext) {
    const host = auth.getUserOrFail()
    await bouncer.with(UserPolicy).authorize('manage', host)
    const [error, asked] = await earningsFilterValidator.tryValidate(request.qs())
    const { stage, year } = asked ?? {}
    const filter = { stage, year }
    const totals = await earningsTotals(host, filter)
    const stages: readonly Stage[] = stage ? [stage] : STAGES
    const found = stages.reduce((sum, each) => sum + totals[each].count, 0)
    const pages = Math.max(1, Math.ceil(found / PER_PAGE))
    const page = Math.min(asked?.page ?? 1, pages)
    const earnings = await earningsOf(host, filter, {
      limit: PER_PAGE,
      offset: (page - 1) * PER_PAGE,
    })
    return inertia.render('hosting/earnings', {
      earnings: earnings.map((earning) => withBank(earning, i18n.locale)),
      totals,
      months: await earningsByMonth(host, clock.today().slice(0, 7)),
      years: await earningsYears(host),
      filter: { stage: stage ?? null, year: year ?? null, page },
      pages,
      hasAccount: (await BankAccount.currentOf(host)) !== null,
      isMalformed: error !== null,
    })
  }
}
