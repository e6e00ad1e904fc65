import { ulid } from 'ulid'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import marketplace from '#services/settings/marketplace'
import RefusalException from '#exceptions/refusal_exception'
import Report from '#models/report'
import User from '#models/user'
import { booking } from '#models/reservation/transaction'
import clock from '#services/clock'
import { keepPhotos } from './evidence.js'
import type { Reason, Sighting, TargetKind } from './target.js'
import { targetOf } from './targets.js'

export interface Filing {
  kind: TargetKind
  /** How pages name the target: the number of a listing or a user, the ULID of a review. */
  ref: string
  reason: Reason
  text: string | null
}

/** Until there is a day in which reports are taken again, when none are. */
const DAY_SECONDS = 24 * 60 * 60

/**
 * Reports something that this person sees and that is not theirs. The same report sent again answers like
 * the first.
 * @throws {RefusalException} `targetGone`, `ownTarget`, `alreadyReported`, `tooManyReports`
 */
export async function file(by: User, filing: Filing): Promise<{ report: Report; isNew: boolean }> {
  const before = await reportedBefore(by, filing)
  const sighting = before ? null : await targetOf(filing.kind).find(filing.ref, by)
  if (before) return again(before, filing)
  if (!sighting) throw new RefusalException('targetGone', {})
  if (sighting.subjectId === by.id) throw new RefusalException('ownTarget', {})
  return booking(async (trx) => {
    await User.query({ client: trx }).where('id', by.id).forUpdate().firstOrFail()
    const earlier = await reportOf(trx, by, filing.kind, sighting.id)
    if (earlier) return again(earlier, filing)
    await refuseTooMany(trx, by)
    return { report: await store(trx, by, filing, sighting), isNew: true }
  })
}

/** What was hidden since cannot be found any more, but whoever reported it is told that they did. */
async function reportedBefore(by: User, { kind, ref }: Filing): Promise<Report | null> {
  return Report.query()
    .where({ reporterId: by.id, targetKind: kind })
    .whereRaw(`JSON_VALUE(snapshot, '$.ref') = ?`, [ref])
    .first()
}

function reportOf(trx: TransactionClientContract, by: User, kind: TargetKind, targetId: number) {
  return Report.query({ client: trx })
    .where({ reporterId: by.id, targetKind: kind, targetId })
    .first()
}

function again(report: Report, { reason, text }: Filing) {
  if (report.reason === reason && report.text === text) return { report, isNew: false }
  throw new RefusalException('alreadyReported', {})
}

async function refuseTooMany(trx: TransactionClientContract, by: User): Promise<void> {
  const limit = marketplace.reportsPerDay
  const since = clock.now().minus({ days: 1 })
  const recent = await Report.query({ client: trx })
    .where('reporterId', by.id)
    .where('createdAt', '>', since.toJSDate())
    .orderBy('createdAt', 'desc')
    .limit(limit)
  if (recent.length < limit) return
  const wait = recent.at(-1)?.createdAt.diff(since).as('seconds') ?? DAY_SECONDS
  throw new RefusalException('tooManyReports', {
    limit,
    retryAfterSeconds: Math.max(1, Math.ceil(wait)),
  })
}

async function store(
  trx: TransactionClientContract,
  by: User,
  { kind, ref, reason, text }: Filing,
  { id, subjectId, snapshot }: Sighting
): Promise<Report> {
  const now = clock.now()
  const report = await Report.create(
    {
      ulid: ulid(now.toMillis()),
      caseId: await openCase(trx, kind, { id, subjectId }),
      reporterId: by.id,
      targetKind: kind,
      targetId: id,
      subjectId,
      reason,
      text,
      snapshot: { ...snapshot, ref },
      createdAt: now,
    },
    { client: trx }
  )
  await keepPhotos(trx, report)
  return report
}

/** The open case of a target, locked; made when there is none. While one is being decided, it waits. */
async function openCase(
  trx: TransactionClientContract,
  kind: TargetKind,
  { id, subjectId }: Pick<Sighting, 'id' | 'subjectId'>
): Promise<number> {
  const now = clock.now()
  const [[row]]: [[{ id: number }]] = await trx.rawQuery(
    `INSERT INTO report_cases (ulid, target_kind, target_id, subject_id, created_at)
     VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE id = id RETURNING id`,
    [ulid(now.toMillis()), kind, id, subjectId, now.toJSDate()]
  )
  return Number(row.id)
}
