import { Readable } from 'node:stream'
import type { HttpContext } from '@adonisjs/core/http'
import db from '@adonisjs/lucid/services/db'
import type { LucidModel } from '@adonisjs/lucid/types/model'
import { askedOf, everyRow, pageOf, type List } from '#models/admin/list'
import { audit } from '#models/audit/audit'
import clock from '#services/clock'
import { csvLines, type Cell } from '#services/csv'

/** What a file has of each row, by the name of the column. */
export type Columns<Row> = Record<string, (row: Row, ctx: HttpContext) => Cell>

/** A page of a list as `AdminList.vue` shows it; `transform` makes each row. */
export async function listPage<M extends LucidModel, Row>(
  list: List<M>,
  { request }: HttpContext,
  transform: (row: InstanceType<M>) => Row
) {
  const { isMalformed, ...wanted } = askedOf(list, request.qs())
  const { rows, asked, ...counts } = await pageOf(list, wanted)
  return {
    rows: rows.map(transform),
    asked,
    ...counts,
    isMalformed,
    filters: Object.entries(list.filters).map(([name, { is }]) => ({ name, is })),
    sorts: Object.keys(list.sorts),
  }
}

/**
 * All that the filters of the address let through, as a file for spreadsheets that is written while it is read.
 * The log keeps who took it and what it was narrowed to.
 */
export async function sendFile<M extends LucidModel>(
  ctx: HttpContext,
  list: List<M>,
  columns: Columns<InstanceType<M>>
) {
  const { auth, i18n, request, response } = ctx
  const asked = askedOf(list, request.qs())
  await db.transaction((trx) =>
    audit(trx, {
      actor: auth.getUserOrFail(),
      action: `${list.name}.exported`,
      target: { kind: 'list', id: list.name },
      after: asked.filters,
    })
  )
  const headings = Object.keys(columns).map((name) => i18n.t(`admin.${list.name}.columns.${name}`))
  async function* rows(): AsyncGenerator<Cell[]> {
    yield headings
    for await (const row of everyRow(list, asked)) {
      yield Object.values(columns).map((cell) => cell(row, ctx))
    }
  }
  response
    .type('text/csv; charset=utf-8')
    .header(
      'content-disposition',
      `attachment; filename="chwimeet-${list.name}-${clock.today()}.csv"`
    )
    .header('cache-control', 'private, no-store')
  return response.stream(Readable.from(csvLines(rows())))
}
