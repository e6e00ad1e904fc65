import { audit, type Act } from '#models/audit/audit'
import type ReportCase from '#models/report_case'
import type User from '#models/user'
import { booking } from '#models/reservation/transaction'
import clock from '#services/clock'
import { lockCase, refuseClaimed, refuseDecided, refuseParties, refuseStale } from './guards.js'

const MINUTES = 15

/**
 * @param seen the version that the moderator saw; the claim raises it, so that another who saw the same loses
 * @throws {RefusalException} `caseDecided`, `partyToCase`, `caseClaimed`, `caseChanged`
 */
export async function claim({ id }: ReportCase, by: User, seen: number): Promise<ReportCase> {
  return booking(async (trx) => {
    const one = await lockCase(trx, id)
    refuseDecided(one)
    await refuseParties(trx, one, by)
    refuseClaimed(one, by)
    const isOwn = one.claimantAt() === by.id
    if (!isOwn) {
      refuseStale(one, seen)
      one.version += 1
    }
    const until = clock.now().plus({ minutes: MINUTES })
    await one.merge({ claimedBy: by.id, claimedUntil: until }).save()
    await audit(trx, { ...actOn(one, 'claimed', by), after: { until: until.toUTC().toISO() } })
    return one
  })
}

/** Gives one's own claim back; a second time nothing happens. */
export async function unclaim({ id }: ReportCase, by: User): Promise<ReportCase> {
  return booking(async (trx) => {
    const one = await lockCase(trx, id)
    refuseDecided(one)
    if (one.claimedBy !== by.id) return one
    await one.merge({ claimedBy: null, claimedUntil: null, version: one.version + 1 }).save()
    await audit(trx, actOn(one, 'unclaimed', by))
    return one
  })
}

function actOn({ ulid }: ReportCase, what: 'claimed' | 'unclaimed', by: User): Act {
  return { actor: by, action: `report.${what}`, target: { kind: 'report_case', id: ulid } }
}
