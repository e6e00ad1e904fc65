import type { HttpContext } from '@adonisjs/core/http'
import { decodeCursor, encodeCursor } from '#models/listing/cursor'
import Report from '#models/report'
import { appealValidator, reportValidator } from '#validators/report'

/** A page of what this person reported, the latest first. */
export async function ownReports({ auth }: HttpContext, after: unknown, size: number) {
  const cursor = decodeCursor(after, 'reports')
  const query = auth.getUserOrFail().related('reports').query().whereNull('erasedAt')
  if (cursor) void query.where('id', '<', cursor.id)
  const found = await query
    .preload('case')
    .orderBy('id', 'desc')
    .limit(size + 1)
  const rows = found.slice(0, size)
  const last = rows.at(-1)
  const next =
    last && found.length > size ? encodeCursor({ value: null, id: last.id }, 'reports') : null
  return { rows, next }
}

export async function file({ auth, bouncer, request }: HttpContext) {
  await bouncer.with('ReportPolicy').authorize('create')
  const { text = null, ...filing } = await request.validateUsing(reportValidator)
  return Report.file(auth.getUserOrFail(), { ...filing, text })
}

/** More than anybody should have. */
const MOST = 100

export function ownSanctions({ auth }: HttpContext) {
  return auth
    .getUserOrFail()
    .related('sanctions')
    .query()
    .preload('appeal')
    .orderBy('id', 'desc')
    .limit(MOST)
}

export async function appeal({ auth, bouncer, params, request }: HttpContext) {
  const user = auth.getUserOrFail()
  const sanctions = user.related('sanctions').query()
  const sanction = await sanctions.where('ulid', params.ulid).firstOrFail()
  await bouncer.with('SanctionPolicy').authorize('appeal', sanction)
  const { text } = await request.validateUsing(appealValidator)
  return sanction.appealBy(user, text)
}
