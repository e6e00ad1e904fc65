import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'
import RefusalException from '#exceptions/refusal_exception'
import Report from '#models/report'
import ReportCase from '#models/report_case'
import Reservation from '#models/reservation'
import User from '#models/user'
import { isTerminal, STATES } from '#models/reservation/flow'
import { targetOf } from './targets.js'

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

/** The same for a sanction that has no case. */
export async function refuseNeighbours(
  trx: TransactionClientContract,
  userId: number,
  by: User
): Promise<void> {
  if (userId === by.id || (await haveOpenRental(trx, by.id, userId))) {
    throw new RefusalException('partyToCase', {})
  }
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
