import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import RefusalException from '#exceptions/refusal_exception'
import { audit } from '#models/audit/audit'
import type ReportCase from '#models/report_case'
import Sanction from '#models/sanction'
import type User from '#models/user'
import { tell } from '#models/notification/telling'
import { booking } from '#models/reservation/transaction'
import { carryOutBans, impose, type Measure } from '#models/sanction/imposing'
import { endHold, hideTarget } from '#models/sanction/marks'
import clock from '#services/clock'
import {
  lockCase,
  refuseClaimed,
  refuseDecided,
  refuseParties,
  refuseStaff,
  refuseStale,
} from './guards.js'
import { resultNotices } from './results.js'
import { isContent } from './targets.js'

export type Decision = {
  /** The version that the moderator saw. */
  seen: number
  /** For staff: why. */
  note: string
} & (
  | { verdict: 'dismissed' }
  /** `reason` is what the one sanctioned is told. */
  | { verdict: 'sanctioned'; reason: string; measures: Measure[] }
)

/**
 * Decides on all that was reported of a target, once: reports close, what was hidden provisionally is given
 * back or hidden for good, people are told. The same decision by the same moderator answers like the first.
 * @throws {RefusalException} `caseDecided`, `partyToCase`, `caseClaimed`, `caseChanged`, `staffProtected`, `notHideable`
 */
export async function decide(
  { id }: ReportCase,
  by: User,
  decision: Decision
): Promise<ReportCase> {
  const decided = await booking(async (trx) => {
    const one = await lockCase(trx, id)
    if (await isRepeated(trx, one, by, decision)) return one
    await refuse(trx, one, by, decision)
    const held = one.heldAt !== null
    await one
      .merge({
        verdict: decision.verdict,
        note: decision.note,
        decidedBy: by.id,
        decidedAt: clock.now(),
        claimedBy: null,
        claimedUntil: null,
        version: one.version + 1,
      })
      .save()
    await carryOut(trx, one, by, decision, held)
    return one
  })
  if (decision.verdict === 'sanctioned') await carryOutBans(decided.subjectId, decision.measures)
  return decided
}

async function refuse(
  trx: TransactionClientContract,
  one: ReportCase,
  by: User,
  decision: Decision
): Promise<void> {
  refuseDecided(one)
  await refuseParties(trx, one, by)
  refuseClaimed(one, by)
  refuseStale(one, decision.seen)
  if (decision.verdict === 'dismissed') return
  await refuseStaff(trx, one.subjectId, by)
  if (hides(decision) && !isContent(one.targetKind)) throw new RefusalException('notHideable', {})
}

/** Content first, whose listing is the first lock; the person and the audit log last. */
async function carryOut(
  trx: TransactionClientContract,
  one: ReportCase,
  by: User,
  decision: Decision,
  held: boolean
): Promise<void> {
  const isHidden = hides(decision)
  if (isHidden) await hideTarget(trx, one)
  if (held) await endHold(trx, one, by, { isHidden })
  await tell(trx, await resultNotices(trx, one))
  if (decision.verdict === 'sanctioned') {
    const { measures, reason } = decision
    await impose(trx, measures, { by, case: one, userId: one.subjectId, reason })
  }
  await audit(trx, {
    actor: by,
    action: 'report.decided',
    target: { kind: 'report_case', id: one.ulid },
    after: {
      verdict: decision.verdict,
      kind: one.targetKind,
      target: one.targetId,
      measures: measuresOf(decision),
    },
    reason: decision.note,
  })
}

function hides(decision: Decision): boolean {
  return decision.verdict === 'sanctioned' && decision.measures.some(({ kind }) => kind === 'hide')
}

/** `hide+suspend:7`: what was decided, as a code for the log. */
function measuresOf(decision: Decision): string | null {
  if (decision.verdict === 'dismissed') return null
  return decision.measures.map(wordOf).toSorted().join('+')
}

function wordOf(measure: { kind: string; days?: number | null }): string {
  return measure.days ? `${measure.kind}:${measure.days}` : measure.kind
}

/** Hiding what is hidden already leaves no sanction of its own. */
async function isRepeated(
  trx: TransactionClientContract,
  one: ReportCase,
  by: User,
  decision: Decision
): Promise<boolean> {
  const { verdict, note, seen } = decision
  const isSame = one.verdict === verdict && one.note === note && one.version === seen + 1
  if (one.decidedBy !== by.id || !isSame) return false
  if (verdict === 'dismissed') return true
  const sanctions = await Sanction.query({ client: trx })
    .where('caseId', one.id)
    .where('isProvisional', false)
  const isTold = sanctions.every(({ reason }) => reason === decision.reason)
  const wordsOf = (measures: { kind: string; days?: number | null }[]) =>
    measures
      .map(wordOf)
      .filter((word) => word !== 'hide')
      .toSorted()
      .join('+')
  return isTold && wordsOf(sanctions) === wordsOf(decision.measures)
}
