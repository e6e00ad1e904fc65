import type { Traits } from '../kinds.js'
import type { Told } from '../notice.js'

const toReports = ({ target }: Told) => `/reports#${target?.split(':')[1]}`
const toSanctions = ({ target }: Told) => `/sanctions#${target?.split(':')[1]}`

/** Nobody can turn off what was decided about them; a suspension and a ban have letters of the account. */
function about(name: string, path: Traits['path'], letter: string | null = name): Traits {
  return { section: 'essential', words: () => `notices.kinds.${name}`, path, letter }
}

/** `target` is `report:ULID` or `sanction:ULID`, `data.title` the reader's words for it, `data.what` its kind. */
export const sanctionKinds = {
  'report.sanctioned': about('report_sanctioned', toReports),
  'report.dismissed': about('report_dismissed', toReports),
  'sanction.held': about('sanction_held', toSanctions),
  'sanction.released': about('sanction_released', toSanctions),
  'sanction.hide': about('sanction_hide', toSanctions),
  'sanction.warn': about('sanction_warn', toSanctions),
  'sanction.suspend': about('sanction_suspend', toSanctions, null),
  'sanction.ban': about('sanction_ban', toSanctions, null),
  'sanction.lifted': about('sanction_lifted', toSanctions),
  'appeal.upheld': about('appeal_upheld', toSanctions, null),
  'appeal.rejected': about('appeal_rejected', toSanctions),
} satisfies Record<string, Traits>

export type SanctionKind = Exclude<keyof typeof sanctionKinds, `report.${string}`>
