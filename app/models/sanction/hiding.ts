import { ulid } from 'ulid'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import RefusalException from '#exceptions/refusal_exception'
import { audit } from '#models/audit/audit'
import { tell } from '#models/notification/telling'
import { refuseNeighbours, refusePastCases, refuseStaff } from '#models/report/guards'
import type { ContentKind } from '#models/report/target'
import { contentOf } from '#models/report/targets'
import { booking } from '#models/reservation/transaction'
import Sanction from '#models/sanction'
import type User from '#models/user'
import clock from '#services/clock'
import { liftIn, lockSanction } from './lifting.js'
import { marksOf } from './marks.js'
import { noticeOf } from './notices.js'

/** Something that a person put on the site. */
export type StaffContent = {
  kind: ContentKind
  id: number
  /** What the audit log calls it. */
  ref: number | string
  ownerId: number
  /** The words by which its owner knows it. */
  about: string
  isHidden: boolean
}

const LONGEST = 100

/**
 * Takes content out of sight without a report. Its owner is told why, and may appeal. What staff hid already
 * stays as it is.
 * @throws {RefusalException} `partyToCase`, `caseClaimed`, `staffProtected`
 */
export async function hideContent(content: StaffContent, by: User, reason: string): Promise<void> {
  await booking(async (trx) => {
    await refuseInvolved(trx, content, by)
    await contentOf(content.kind).hide(trx, content.id)
    const marks = await marksOf(trx, markOf(content))
    if (marks.some(({ isProvisional }) => !isProvisional)) return
    const sanction = await record(trx, content, by, reason)
    await tell(trx, [noticeOf(sanction, 'sanction.hide')])
    await audit(trx, {
      actor: by,
      action: 'content.hidden',
      target: { kind: content.kind, id: content.ref },
      after: { sanction: sanction.ulid, user: content.ownerId },
      reason,
    })
  })
}

/**
 * Gives content back: every measure that hides it is lifted.
 * @throws {RefusalException} `partyToCase`, `caseClaimed`, `staffProtected`, `notLiftable` for what the system hid for a decision
 */
export async function restoreContent(
  content: StaffContent,
  by: User,
  reason: string
): Promise<void> {
  await booking(async (trx) => {
    await refuseInvolved(trx, content, by)
    const marks = await marksOf(trx, markOf(content))
    if (marks.some(({ isProvisional }) => isProvisional)) {
      throw new RefusalException('notLiftable', {})
    }
    for (const { id } of marks) await liftIn(trx, await lockSanction(trx, id), by, reason)
    if (marks.length > 0 || !content.isHidden) return
    await contentOf(content.kind).restore(trx, content.id)
    await audit(trx, {
      actor: by,
      action: 'content.restored',
      target: { kind: content.kind, id: content.ref },
      reason,
    })
  })
}

/** Whoever owns it, or has a part in it, or a rental open with its owner, decides nothing about it. */
async function refuseInvolved(
  trx: TransactionClientContract,
  { kind, id, ownerId }: StaffContent,
  by: User
): Promise<void> {
  await refusePastCases(trx, { targetKind: kind, targetId: id }, by)
  const parties = await contentOf(kind).parties(id, trx)
  if (parties.includes(by.id)) throw new RefusalException('partyToCase', {})
  await refuseNeighbours(trx, ownerId, by)
  await refuseStaff(trx, ownerId, by)
}

function record(
  trx: TransactionClientContract,
  { about, ownerId, ...content }: StaffContent,
  by: User,
  reason: string
): Promise<Sanction> {
  const now = clock.now()
  return Sanction.create(
    {
      ulid: ulid(now.toMillis()),
      caseId: null,
      userId: ownerId,
      kind: 'hide',
      ...markOf(content),
      about: [...about].slice(0, LONGEST).join(''),
      days: null,
      endsAt: null,
      reason,
      isProvisional: false,
      imposedBy: by.id,
      createdAt: now,
      liftedAt: null,
      liftedBy: null,
    },
    { client: trx }
  )
}

function markOf({ kind, id }: Pick<StaffContent, 'kind' | 'id'>) {
  return { targetKind: kind, targetId: id }
}
