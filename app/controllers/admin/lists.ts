import { Readable } from 'node:stream'
import type { HttpContext } from '@adonisjs/core/http'
import db from '@adonisjs/lucid/services/db'
import type { LucidModel } from '@adonisjs/lucid/types/model'
import { askedOf, everyRow, pageOf, type Asked, type List } from '#models/admin/list'
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
    ...waysOf(list),
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
  const asked = askedOf(list, ctx.request.qs())
  return sendRows(ctx, list, { asked, rows: everyRow(list, asked) }, columns)
}

type Sent<Row> = { asked: Pick<Asked, 'filters'>; rows: AsyncIterable<Row> | Iterable<Row> }

/** The same for rows that do not come from one table as they are. */
export async function sendRows<Row>(
  ctx: HttpContext,
  { name }: { name: string },
  { asked, rows }: Sent<Row>,
  columns: Columns<Row>
) {
  const { auth, i18n, response } = ctx
  await db.transaction((trx) =>
    audit(trx, {
      actor: auth.getUserOrFail(),
      action: `${name}.exported`,
      target: { kind: 'list', id: name },
      after: asked.filters,
    })
  )
  const headings = Object.keys(columns).map((each) => i18n.t(`admin.${name}.columns.${each}`))
  async function* lines(): AsyncGenerator<Cell[]> {
    yield headings
    for await (const row of rows) yield Object.values(columns).map((cell) => cell(row, ctx))
  }
  response
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="chwimeet-${name}-${clock.today()}.csv"`)
    .header('cache-control', 'private, no-store')
  return response.stream(Readable.from(csvLines(lines())))
}

/** What `AdminList.vue` is told of a list beside its rows. */
export function waysOf<M extends LucidModel>(list: List<M>) {
  return {
    filters: Object.entries(list.filters).map(([name, { is }]) => ({ name, is })),
    sorts: Object.keys(list.sorts),
  }
}
