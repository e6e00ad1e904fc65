import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import db from '@adonisjs/lucid/services/db'
import retention from '#config/retention'
import Report from '#models/report'
import Upload from '#models/upload'
import clock from '#services/clock'
import type { Snapshot } from './target.js'

/** Public ids of all photos that a snapshot names. */
export function photosIn({ photos, lines = [] }: Snapshot): string[] {
  return [...new Set([...photos, ...lines.flatMap((line) => line.photos)])]
}

/**
 * Keeps photos as long as the report that names them, whatever becomes of the content. What was deleted while
 * it was being reported is missing.
 */
export async function keepPhotos(
  trx: TransactionClientContract,
  { id, snapshot }: Report
): Promise<void> {
  const uploads = await Upload.query({ client: trx })
    .whereIn('ulid', photosIn(snapshot))
    .orderBy('id')
    .forShare()
  if (uploads.length === 0) return
  await trx
    .table('report_photos')
    .multiInsert(uploads.map((upload) => ({ report_id: id, upload_id: upload.id })))
}

const BATCH = 200

/**
 * Erases what was said and shown in cases that were decided long ago, and lets go of their photos. Cases, and
 * who reported what when, stay. A case about which an appeal waits is not over. Safe to run twice and in parallel.
 * @returns how many reports were erased
 */
export async function eraseEvidence(progress: (erased: number) => void = () => {}) {
  for (let erased = 0; ; progress(erased)) {
    const ids = await reportsOver()
    for (const id of ids) if (await erase(id)) erased++
    if (ids.length < BATCH) return erased
  }
}

async function reportsOver(): Promise<number[]> {
  const before = clock.now().minus({ years: retention.disputeYears }).toJSDate()
  const rows: { id: number }[] = await db
    .from('reports')
    .join('report_cases', 'report_cases.id', 'reports.case_id')
    .whereNull('reports.erased_at')
    .where('reports.created_at', '<', before)
    .where('report_cases.decided_at', '<', before)
    .whereNotExists((waiting) => {
      void waiting
        .from('appeals')
        .join('sanctions', 'sanctions.id', 'appeals.sanction_id')
        .whereColumn('sanctions.case_id', 'report_cases.id')
        .where('appeals.is_open', true)
    })
    .orderBy('reports.created_at')
    .limit(BATCH)
    .select('reports.id')
  return rows.map(({ id }) => id)
}

async function erase(id: number): Promise<boolean> {
  return db.transaction(async (trx) => {
    const report = await Report.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
    if (report.erasedAt) return false
    await trx.from('report_photos').where('report_id', id).delete()
    const { ref } = report.snapshot
    await report
      .merge({ text: null, snapshot: { ref, title: '', text: null, photos: [] } })
      .merge({ erasedAt: clock.now() })
      .save()
    return true
  })
}
