import RefusalException from '#exceptions/refusal_exception'
import ReportCase from '#models/report_case'
import type User from '#models/user'

/** A case and the version of it that the moderator saw. */
export interface Seen {
  ulid: string
  seen: number
}

export interface Refused {
  ulid: string
  refusal: RefusalException
}

/**
 * Finds nothing wrong in several cases. Each is decided by itself, as if it were the only one: what one refuses
 * does not keep the others. An unknown one refuses all of them before anything is done.
 * @throws E_ROW_NOT_FOUND
 */
export async function dismissAll(by: User, seen: Seen[], note: string): Promise<Refused[]> {
  const cases: { one: ReportCase; version: number }[] = []
  for (const { ulid, seen: version } of seen) {
    cases.push({ one: await ReportCase.findByOrFail('ulid', ulid), version })
  }
  const refused: Refused[] = []
  for (const { one, version } of cases) {
    try {
      await one.decide(by, { verdict: 'dismissed', seen: version, note })
    } catch (error) {
      if (!(error instanceof RefusalException)) throw error
      refused.push({ ulid: one.ulid, refusal: error })
    }
  }
  return refused
}
