import { auditKey } from '#config/audit'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { macOf, reasonDigestOf, sealOf, type Statement } from './chain.js'

/** What may be wrong with an entry, in words that follow its number. */
export const PROBLEMS = {
  missing: 'is missing',
  changed: 'was changed',
  reason: 'has another reason',
  unknown: 'is not the one known',
  unnamed: 'is not named as the last',
  unsealed: 'is not what was sealed as the last',
} as const

export type Problem = keyof typeof PROBLEMS

export type Head = { id: number; mac: string }

export type AuditVerification = {
  /** How many entries were found to be as they were written. */
  entries: number
  /** Reasons that were erased; the chain holds without them. */
  erased: number
  /** The last entry, to be kept elsewhere: null while there is none. */
  head: Head | null
  /** The first entry that is not as it was written, and how it is. */
  broken: { id: number; problem: Problem } | null
}

type Row = Statement & { mac: string; reason: string | null }

const BATCH = 1_000

/**
 * Reads the log from its first entry and stops at the first that is not as it was written. Takes no lock; what is
 * written meanwhile is left for the next time.
 * @param known an entry as an earlier verification named it: the log must still have it
 */
export async function verifyAudit(
  client: QueryClientContract,
  { known, progress }: { known?: Head; progress?: (done: number, of: number) => void } = {}
): Promise<AuditVerification> {
  const key = auditKey.release()
  const last = await headOf(client)
  const end = last?.id ?? (await lastIdOf(client))
  const found: AuditVerification = { entries: 0, erased: 0, head: null, broken: null }
  const broken = (id: number, problem: Problem) => ({ ...found, broken: { id, problem } })

  for await (const row of rows(client, end)) {
    const id = found.entries + 1
    if (row.id !== id) return broken(id, 'missing')
    if (row.mac !== macOf(key, found.head?.mac ?? '', row)) return broken(id, 'changed')
    if (row.reason !== null && row.reasonDigest !== reasonDigestOf(key, id, row.reason)) {
      return broken(id, 'reason')
    }
    if (row.reasonDigest !== null && row.reason === null) found.erased++
    if (known?.id === id && known.mac !== row.mac) return broken(id, 'unknown')
    found.entries = id
    found.head = { id, mac: row.mac }
    if (id % BATCH === 0) progress?.(id, end)
  }
  if (found.entries < Math.max(end, known?.id ?? 0)) return broken(found.entries + 1, 'missing')
  if (!last && end > 0) return broken(end, 'unnamed')
  const isTrue = !last || (last.mac === found.head?.mac && last.seal === sealOf(key, last))
  return isTrue ? found : broken(end, 'unsealed')
}

/**
 * Checks the last entries alone, each against the one before it: null when they are as they were written.
 * Misses what was changed further back; `verifyAudit` does not.
 */
export async function verifyAuditEnd(
  client: QueryClientContract,
  last: number
): Promise<AuditVerification['broken']> {
  const key = auditKey.release()
  const head = await headOf(client)
  if (!head) {
    const end = await lastIdOf(client)
    return end > 0 ? { id: end, problem: 'unnamed' } : null
  }
  const first = Math.max(1, head.id - last + 1)
  let mac = first === 1 ? '' : await macBefore(client, first)
  let id = first - 1
  for await (const row of rows(client, head.id, first - 1)) {
    id++
    if (mac === null) return { id: id - 1, problem: 'missing' }
    if (row.id !== id) return { id, problem: 'missing' }
    if (row.mac !== macOf(key, mac, row)) return { id, problem: 'changed' }
    mac = row.mac
  }
  if (id < head.id) return { id: id + 1, problem: 'missing' }
  const isTrue = mac === head.mac && head.seal === sealOf(key, head)
  return isTrue ? null : { id, problem: 'unsealed' }
}

async function macBefore(client: QueryClientContract, id: number): Promise<string | null> {
  const row = await client
    .from('audit_entries')
    .where('id', id - 1)
    .select('mac')
    .first()
  return row ? String(row.mac) : null
}

async function headOf(client: QueryClientContract) {
  const row = await client.from('audit_heads').where('id', 1).first()
  return row && { id: Number(row.entry_id), mac: String(row.mac), seal: String(row.seal) }
}

async function lastIdOf(client: QueryClientContract): Promise<number> {
  const [row] = await client.from('audit_entries').max('id as id')
  return Number(row.id ?? 0)
}

async function* rows(client: QueryClientContract, end: number, from = 0): AsyncGenerator<Row> {
  for (let after = from; after < end;) {
    const [batch]: [Row[]] = await client.rawQuery(SQL, [after, end, BATCH])
    if (batch.length === 0) return
    yield* batch
    after = Number(batch.at(-1)!.id)
  }
}

/** Facts as the text that was sealed: parsed and written again they might differ. */
const SQL = `
  SELECT e.id, e.actor_kind AS actorKind,
    CONCAT(DATE_FORMAT(e.created_at, '%Y-%m-%dT%H:%i:%s.'), LPAD(MICROSECOND(e.created_at) DIV 1000, 3, '0'), 'Z') AS at,
    e.actor_id AS actorId, e.action, e.target_kind AS targetKind, e.target_id AS targetId,
    CAST(e.facts_before AS CHAR) AS \`before\`, CAST(e.facts_after AS CHAR) AS after,
    e.reason_digest AS reasonDigest, e.mac, r.text AS reason
  FROM audit_entries e LEFT JOIN audit_reasons r ON r.entry_id = e.id
  WHERE e.id > ? AND e.id <= ? ORDER BY e.id LIMIT ?`
