import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Sanction from '#models/sanction'
import type ReportCase from '#models/report_case'
import type User from '#models/user'
import type { ContentKind } from '#models/report/target'
import { contentOf } from '#models/report/targets'
import { tell } from '#models/notification/telling'
import clock from '#services/clock'
import { noticeOf } from './notices.js'

type Marked = { targetKind: ContentKind; targetId: number }

/** What hides this content, for good or until a decision. It is in sight again when the last of them is lifted. */
export async function marksOf(
  trx: TransactionClientContract,
  { targetKind, targetId }: Marked
): Promise<Sanction[]> {
  return Sanction.query({ client: trx })
    .where({ kind: 'hide', targetKind, targetId })
    .withScopes((scopes) => scopes.unlifted())
}

/** Takes content out of sight; what is out of sight already stays so. */
export async function hideTarget(trx: TransactionClientContract, one: ReportCase) {
  const { targetKind, targetId } = one as Marked
  await contentOf(targetKind).hide(trx, targetId)
}

/** Gives content back when nothing marks it any more. */
export async function restoreUnlessMarked(trx: TransactionClientContract, marked: Marked) {
  const marks = await marksOf(trx, marked)
  if (marks.length > 0) return
  await contentOf(marked.targetKind).restore(trx, marked.targetId)
}

/** The provisional mark of a case goes with its decision; the content comes back unless it is hidden for good. */
export async function endHold(
  trx: TransactionClientContract,
  { id }: ReportCase,
  by: User,
  { isHidden }: { isHidden: boolean }
): Promise<void> {
  const hold = await Sanction.query({ client: trx })
    .where({ caseId: id, isProvisional: true })
    .withScopes((scopes) => scopes.unlifted())
    .forUpdate()
    .first()
  if (!hold) return
  await hold.merge({ liftedAt: clock.now(), liftedBy: by.id }).save()
  if (isHidden) return
  await restoreUnlessMarked(trx, hold as Sanction & Marked)
  await tell(trx, [noticeOf(hold, 'sanction.released')])
}
