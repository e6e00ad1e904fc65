import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'
import RefusalException from '#exceptions/refusal_exception'
import Report from '#models/report'
import ReportCase from '#models/report_case'
import Reservation from '#models/reservation'
import type Sanction from '#models/sanction'
import User from '#models/user'
import { isTerminal, STATES } from '#models/reservation/flow'
import type { ContentKind, TargetKind } from './target.js'
import { contentOf, targetOf } from './targets.js'

/** The first lock of every act on a case. */
export function lockCase(trx: TransactionClientContract, id: number): Promise<ReportCase> {
  return ReportCase.query({ client: trx })
    .where('id', id)
    .forUpdate()
    .preload('decider')
    .preload('claimer')
    .firstOrFail()
}

/** @throws {RefusalException} `caseDecided`, with who decided and when */
export function refuseDecided({ verdict, decider, decidedAt }: ReportCase): void {
  if (!verdict) return
  throw new RefusalException('caseDecided', {
    verdict,
    by: decider.nickname,
    at: decidedAt!.toUTC().toISO()!,
  })
}

/** @throws {RefusalException} `caseClaimed`, with by whom and until when */
export function refuseClaimed(one: ReportCase, by: User): void {
  const claimant = one.claimantAt()
  if (claimant === null || claimant === by.id) return
  throw new RefusalException('caseClaimed', {
    by: one.claimer.nickname,
    until: one.claimedUntil!.toUTC().toISO()!,
  })
}

export function refuseStale({ version }: ReportCase, seen: number): void {
  if (version !== seen) throw new RefusalException('caseChanged', { seen, version })
}

/**
 * Whether somebody may not judge a case: what they reported, what is theirs, what is said of their rental or
 * in their room, or somebody with whom a rental of theirs is open.
 */
export async function isParty(
  client: QueryClientContract,
  { id, subjectId, targetKind, targetId }: ReportCase,
  person: User
): Promise<boolean> {
  const parties = [subjectId, ...(await targetOf(targetKind).parties(targetId, client))]
  if (parties.includes(person.id)) return true
  const reported = Report.query({ client }).where({ caseId: id, reporterId: person.id })
  return Boolean(await reported.first()) || haveOpenRental(client, person.id, subjectId)
}

/** @throws {RefusalException} `partyToCase` */
export async function refuseParties(
  trx: TransactionClientContract,
  one: ReportCase,
  by: User
): Promise<void> {
  if (await isParty(trx, one, by)) throw new RefusalException('partyToCase', {})
}

/**
 * What staff do about content without deciding a case: not about what they reported, and not past whoever
 * looks at its case now.
 * @throws {RefusalException} `partyToCase`, `caseClaimed`
 */
export async function refusePastCases(
  trx: TransactionClientContract,
  target: { targetKind: TargetKind; targetId: number },
  by: User
): Promise<void> {
  const cases = await ReportCase.query({ client: trx })
    .where(target)
    .orderBy('id')
    .forUpdate()
    .preload('claimer')
  const caseIds = cases.map(({ id }) => id)
  const own = Report.query({ client: trx }).whereIn('caseId', caseIds).where('reporterId', by.id)
  if (await own.first()) throw new RefusalException('partyToCase', {})
  for (const one of cases) if (!one.verdict) refuseClaimed(one, by)
}

/**
 * Whoever is party to what a sanction was about takes it back no more than they may impose it.
 * @throws {RefusalException} `partyToCase`
 */
export async function refusePartiesTo(
  trx: TransactionClientContract,
  { caseId, targetKind, targetId }: Sanction,
  by: User
): Promise<void> {
  if (caseId !== null) {
    return refuseParties(trx, await ReportCase.findOrFail(caseId, { client: trx }), by)
  }
  if (targetKind === null) return
  const parties = await contentOf(targetKind as ContentKind).parties(targetId!, trx)
  if (parties.includes(by.id)) throw new RefusalException('partyToCase', {})
}

/**
 * The same for a sanction that has no case: nobody sanctions whom they reported, while that is undecided.
 * @throws {RefusalException} `partyToCase`
 */
export async function refuseNeighbours(
  trx: TransactionClientContract,
  userId: number,
  by: User
): Promise<void> {
  const reported = Report.query({ client: trx })
    .where('reporterId', by.id)
    .whereHas('case', (one) => void one.where('subjectId', userId).where('isOpen', true))
  const mayNot =
    userId === by.id ||
    (await haveOpenRental(trx, by.id, userId)) ||
    (await reported.first()) !== null
  if (mayNot) throw new RefusalException('partyToCase', {})
}

/**
 * Staff are sanctioned by an admin, and an admin by nobody as long as they are one.
 * @throws {RefusalException} `staffProtected`
 */
export async function refuseStaff(
  trx: TransactionClientContract,
  userId: number,
  by: User
): Promise<void> {
  const user = await User.findOrFail(userId, { client: trx })
  if (user.isStaff && (user.isAdmin || !by.isAdmin))
    throw new RefusalException('staffProtected', {})
}

async function haveOpenRental(client: QueryClientContract, one: number, other: number) {
  const rental = await Reservation.query({ client })
    .where((sides) => {
      void sides
        .where((each) => void each.where({ guestId: one, hostId: other }))
        .orWhere((each) => void each.where({ guestId: other, hostId: one }))
    })
    .whereIn(
      'status',
      STATES.filter((state) => !isTerminal(state))
    )
    .first()
  return rental !== null
}
