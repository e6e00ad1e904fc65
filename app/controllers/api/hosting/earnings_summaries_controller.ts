import type { HttpContext } from '@adonisjs/core/http'
import { self } from '#controllers/settings/support'
import BankAccount from '#models/bank_account'
import { earningsByMonth, earningsTotals, earningsYears } from '#models/payout/earnings'
import { describes } from '#openapi/description'
import clock from '#services/clock'

export default class EarningsSummariesController {
  @describes({
    tag: 'Payments',
    summary: 'Read the sums of what you earn',
    description: 'By stage, by month, and whether there is an account to pay it to.',
  })
  async show(ctx: HttpContext) {
    const host = await self(ctx)
    return {
      data: {
        totals: await earningsTotals(host, {}),
        months: await earningsByMonth(host, clock.today().slice(0, 7)),
        years: await earningsYears(host),
        hasAccount: (await BankAccount.currentOf(host)) !== null,
      },
    }
  }
}
