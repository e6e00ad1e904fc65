import type { HttpContext } from '@adonisjs/core/http'
import { bankName } from '#database/data/banks'
import { earningsOf, type Earning } from '#models/payout/earnings'
import UserPolicy from '#policies/user_policy'
import clock from '#services/clock'
import { csv, type Cell } from '#services/csv'
import { earningsFilterValidator } from '#validators/earnings'

const COLUMNS = [
  'reservation',
  'title',
  'start',
  'end',
  'status',
  'rent',
  'fee',
  'claim',
  'amount',
  'day',
  'bank',
  'account',
] as const
const EVERYTHING = { limit: 100_000, offset: 0 }

/** The earnings of the page, all of them, for a spreadsheet. */
export default class EarningsExportsController {
  async show({ auth, bouncer, i18n, request, response }: HttpContext) {
    const host = auth.getUserOrFail()
    await bouncer.with(UserPolicy).authorize('manage', host)
    const [, asked] = await earningsFilterValidator.tryValidate(request.qs())
    const { stage, year } = asked ?? {}
    const earnings = await earningsOf(host, { stage, year }, EVERYTHING)
    const headings = COLUMNS.map((column) => i18n.t(`earnings.csv.${column}`))
    const rows = earnings.map((earning) => rowOf(earning, i18n))
    return response
      .type('text/csv; charset=utf-8')
      .header(
        'content-disposition',
        `attachment; filename="chwimeet-earnings-${clock.today()}.csv"`
      )
      .header('cache-control', 'private, no-store')
      .send(csv([headings, ...rows]))
  }
}

function rowOf(earning: Earning, i18n: HttpContext['i18n']): Cell[] {
  const { bankCode } = earning
  return [
    earning.ulid,
    earning.title,
    earning.startDate,
    earning.endDate,
    i18n.t(`earnings.status.${statusOf(earning)}`),
    earning.keptRent,
    -earning.platformFee,
    earning.claim,
    earning.amount,
    earning.day,
    bankCode && bankName(bankCode, i18n.locale),
    earning.numberMasked,
  ]
}

function statusOf({ isWithBank, status }: Earning) {
  if (status === 'pending' && isWithBank) return 'with_bank'
  return status ?? 'upcoming'
}
