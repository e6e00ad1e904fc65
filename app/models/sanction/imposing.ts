import { ulid } from 'ulid'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Report from '#models/report'
import type ReportCase from '#models/report_case'
import Sanction from '#models/sanction'
import User from '#models/user'
import { tell } from '#models/notification/telling'
import { isContent } from '#models/report/targets'
import { refuseNeighbours, refuseStaff } from '#models/report/guards'
import { booking } from '#models/reservation/transaction'
import { endBanned } from '#models/user/banning'
import { refuseLastAdmin } from '#models/user/role'
import clock from '#services/clock'
import { marksOf } from './marks.js'
import { noticeOf } from './notices.js'
import { restrict } from './standing.js'

export type Measure =
  { kind: 'hide' } | { kind: 'warn' } | { kind: 'suspend'; days: number } | { kind: 'ban' }

interface Imposing {
  by: User | 'operator'
  case: ReportCase | null
  userId: number
  /** What the person is told. */
  reason: string
}

/** What is done about a person without anything having been reported. */
export type PersonalMeasure = Exclude<Measure, { kind: 'hide' }>

/**
 * Nobody sanctions themselves or somebody with whom they have an open rental; moderators are sanctioned by admins, and
 * admins by the operator, but for the last one's ban.
 * @throws {RefusalException} `partyToCase`, `staffProtected`, `lastAdmin`
 */
export async function sanctionPerson(
  user: User,
  by: User | 'operator',
  { reason, ...measure }: PersonalMeasure & { reason: string }
): Promise<Sanction> {
  const sanctions = await booking(async (trx) => {
    if (by !== 'operator') {
      await refuseNeighbours(trx, user.id, by)
      await refuseStaff(trx, user.id, by)
    }
    return impose(trx, [measure as Measure], { by, case: null, userId: user.id, reason })
  })
  await carryOutBans(user.id, [measure as Measure])
  await user.refresh()
  return sanctions[0]
}

/**
 * Records measures and tells the person; what they may do changes last, with its place in the audit log.
 * @throws {RefusalException} `lastAdmin`
 */
export async function impose(
  trx: TransactionClientContract,
  measures: Measure[],
  imposing: Imposing
): Promise<Sanction[]> {
  if (measures.some(({ kind }) => kind === 'ban')) await refuseLastAdmin(trx, imposing.userId)
  const sanctions: Sanction[] = []
  for (const measure of measures) {
    const sanction = await record(trx, measure, imposing)
    if (sanction) sanctions.push(sanction)
  }
  for (const sanction of sanctions) {
    await tell(trx, [noticeOf(sanction, `sanction.${sanction.kind}`)])
  }
  for (const sanction of sanctions) await restrict(trx, sanction, imposing.by)
  return sanctions
}

/** What follows from a ban at once, after the commit; its effect in the outbox repeats what failed. */
export async function carryOutBans(userId: number, measures: Measure[]): Promise<void> {
  if (!measures.some(({ kind }) => kind === 'ban')) return
  await endBanned(await User.findOrFail(userId))
}

async function record(
  trx: TransactionClientContract,
  measure: Measure,
  { by, case: one, userId, reason }: Imposing
): Promise<Sanction | null> {
  const now = clock.now()
  const content = measure.kind === 'hide' && one && isContent(one.targetKind) ? one : null
  if (content && (await isMarked(trx, content))) return null
  const days = measure.kind === 'suspend' ? measure.days : null
  return Sanction.create(
    {
      ulid: ulid(now.toMillis()),
      caseId: one?.id ?? null,
      userId,
      kind: measure.kind,
      targetKind: content && isContent(content.targetKind) ? content.targetKind : null,
      targetId: content?.targetId ?? null,
      about: one ? await aboutOf(trx, one) : null,
      days,
      endsAt: days === null ? null : now.plus({ days }),
      reason,
      isProvisional: false,
      imposedBy: by === 'operator' ? null : by.id,
      createdAt: now,
      liftedAt: null,
      liftedBy: null,
    },
    { client: trx }
  )
}

async function isMarked(trx: TransactionClientContract, { targetKind, targetId }: ReportCase) {
  if (!isContent(targetKind)) return false
  const marks = await marksOf(trx, { targetKind, targetId })
  return marks.some(({ isProvisional }) => !isProvisional)
}

/** The words by which the person knows what it is about: their own. */
export async function aboutOf(
  trx: TransactionClientContract,
  { id, targetKind }: ReportCase
): Promise<string | null> {
  const report = await Report.query({ client: trx }).where('caseId', id).orderBy('id').first()
  if (!report) return null
  const { title, text } = report.snapshot
  const words = targetKind === 'listing' || targetKind === 'user' ? title : (text ?? title)
  return [...words].slice(0, LONGEST).join('')
}

const LONGEST = 100
