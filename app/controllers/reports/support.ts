import type { HttpContext } from '@adonisjs/core/http'
import { decodeCursor, encodeCursor } from '#models/listing/cursor'
import Report from '#models/report'
import { appealValidator, reportValidator } from '#validators/report'

/** A page of what this person reported, the latest first. */
export function ownReports({ auth }: HttpContext, after: unknown, size: number) {
  const query = auth.getUserOrFail().related('reports').query().whereNull('erasedAt')
  return pageOf(query.preload('case'), 'reports', after, size)
}

export async function file({ auth, bouncer, request }: HttpContext) {
  await bouncer.with('ReportPolicy').authorize('create')
  const { text = null, ...filing } = await request.validateUsing(reportValidator)
  return Report.file(auth.getUserOrFail(), { ...filing, text })
}

export function ownSanctions({ auth }: Pick<HttpContext, 'auth'>) {
  return auth.getUserOrFail().related('sanctions').query().preload('appeal')
}

/** A page of what was done about this person, the latest first. */
export function pageOfOwnSanctions(ctx: HttpContext, after: unknown, size: number) {
  return pageOf(ownSanctions(ctx), 'sanctions', after, size)
}

export async function appeal({ auth, bouncer, params, request }: HttpContext) {
  const user = auth.getUserOrFail()
  const sanctions = user.related('sanctions').query()
  const sanction = await sanctions.where('ulid', params.ulid).firstOrFail()
  await bouncer.with('SanctionPolicy').authorize('appeal', sanction)
  const { text } = await request.validateUsing(appealValidator)
  return sanction.appealBy(user, text)
}

interface Latest<Row> {
  where(column: 'id', operator: '<', value: number): this
  orderBy(column: 'id', direction: 'desc'): this
  limit(count: number): PromiseLike<Row[]>
}

async function pageOf<Row extends { id: number }>(
  query: Latest<Row>,
  list: string,
  after: unknown,
  size: number
) {
  const cursor = decodeCursor(after, list)
  if (cursor) void query.where('id', '<', cursor.id)
  const found = await query.orderBy('id', 'desc').limit(size + 1)
  const rows = found.slice(0, size)
  const last = rows.at(-1)
  const next = last && found.length > size ? encodeCursor({ value: null, id: last.id }, list) : null
  return { rows, next }
}
