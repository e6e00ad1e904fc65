import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Report from '#models/report'
import type ReportCase from '#models/report_case'
import type { Notice } from '#models/notification/notice'

/** Everybody who reported it learns what came of it, and nothing of the others. */
export async function resultNotices(
  trx: TransactionClientContract,
  { id, verdict }: ReportCase
): Promise<Notice[]> {
  const reports = await Report.query({ client: trx }).where('caseId', id).orderBy('id')
  return reports.map(({ ulid, reporterId, targetKind, snapshot }) => ({
    kind: verdict === 'sanctioned' ? 'report.sanctioned' : 'report.dismissed',
    userId: reporterId,
    cause: `report:${ulid}`,
    target: `report:${ulid}`,
    data: { title: snapshot.title, what: targetKind },
  }))
}
