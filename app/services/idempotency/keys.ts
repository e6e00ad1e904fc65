import { createHash } from 'node:crypto'
import encryption from '@adonisjs/core/services/encryption'
import db from '@adonisjs/lucid/services/db'
import config from '#config/api'
import type { Claim } from '#services/idempotency/marking'
import clock from '#services/clock'
import { forget } from '#services/shared/forgetting'

const TABLE = 'idempotency_keys'
const DUPLICATE = 1062
const PURPOSE = 'idempotent_answer'

export interface Asked {
  userId: number
  name: string
  digest: string
}

export interface Answer {
  status: number
  headers: Record<string, string>
  /** JSON, or null for an answer without a body. */
  body: string | null
  /** It is kept sealed: it has something in it that is kept readable nowhere. */
  isSecret?: boolean
}

/**
 * `mine`: do it. `answered`: this was the answer. `running`: somebody is at it. `other`: the name belongs to
 * another request. `lost`: it was done, but nobody knows the answer any more.
 */
export type Outcome =
  | { kind: 'mine'; claim: Claim }
  | { kind: 'answered'; answer: Answer }
  | { kind: 'running' | 'other' | 'lost' }

interface Row {
  id: number
  digest: string
  attempt: number
  started_at: Date
  acted_at: Date | null
  status: number | null
  headers: string | Record<string, string> | null
  body: string | null
  created_at: Date
}

/** What tells requests of one name apart. */
export function digestOf(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}

/** Takes a name, or says what became of the request that has it. */
export async function take(asked: Asked): Promise<Outcome> {
  const id = await insert(asked)
  if (id !== null) return mine(id, 1)
  const row: Row | null = await db
    .from(TABLE)
    .where({ user_id: asked.userId, name: asked.name })
    .first()
  if (!row) return { kind: 'running' }
  if (isOld(row)) {
    await db.from(TABLE).where({ id: row.id, attempt: row.attempt }).delete()
    return { kind: 'running' }
  }
  if (row.digest !== asked.digest) return { kind: 'other' }
  if (row.status !== null) {
    const answer = answerOf(row)
    return answer ? { kind: 'answered', answer } : { kind: 'lost' }
  }
  if (isHeld(row)) return { kind: 'running' }
  return row.acted_at ? { kind: 'lost' } : takeOver(row)
}

/** Keeps the answer of a request that this process carried out. */
export async function keep({ id, attempt }: Claim, answer: Answer): Promise<void> {
  const { status, headers, isSecret } = answer
  const body = isSecret && answer.body !== null ? sealed(answer.body) : answer.body
  if ((body?.length ?? 0) > config.idempotency.answerBytes) return
  await db
    .from(TABLE)
    .where({ id, attempt })
    .update({ status, headers: JSON.stringify(headers), body })
}

/** Gives a name back whose request changed nothing. */
export async function giveBack({ id, attempt }: Claim): Promise<void> {
  await db.from(TABLE).where({ id, attempt }).whereNull('acted_at').delete()
}

/** Forgets requests of more than a day ago. @returns how many */
export function prune(progress?: (gone: number) => void): Promise<number> {
  const before = clock.now().minus({ hours: config.idempotency.keepHours }).toJSDate()
  return forget({ table: TABLE, column: 'created_at', before }, { progress })
}

async function insert({ userId, name, digest }: Asked): Promise<number | null> {
  const now = clock.now().toJSDate()
  try {
    const [id] = await db
      .table(TABLE)
      .insert({ user_id: userId, name, digest, started_at: now, created_at: now })
    return id
  } catch (error) {
    if ((error as { errno?: number }).errno === DUPLICATE) return null
    throw error
  }
}

async function takeOver({ id, attempt }: Row): Promise<Outcome> {
  const taken: unknown = await db
    .from(TABLE)
    .where({ id, attempt })
    .whereNull('acted_at')
    .update({ attempt: attempt + 1, started_at: clock.now().toJSDate() })
  return Number(taken) === 1 ? mine(id, attempt + 1) : { kind: 'running' }
}

function mine(id: number, attempt: number): Outcome {
  return { kind: 'mine', claim: { id, attempt, isOpen: true, hasActed: false } }
}

function isHeld({ started_at: startedAt }: Row): boolean {
  return ageOf(startedAt) < config.idempotency.leaseSeconds * 1000
}

function isOld({ created_at: createdAt }: Row): boolean {
  return ageOf(createdAt) > config.idempotency.keepHours * 3_600_000
}

function ageOf(at: Date): number {
  return clock.now().toMillis() - at.getTime()
}

/** Null when it was sealed with a key that is not ours any more. */
function answerOf({ body, headers, status }: Row): Answer | null {
  const said: Record<string, string> =
    typeof headers === 'string' ? JSON.parse(headers) : (headers ?? {})
  const isSealed = body !== null && !/^[[{"]/.test(body)
  const read = isSealed ? encryption.decrypt<string>(body, PURPOSE) : body
  return isSealed && read === null ? null : { status: status!, headers: said, body: read }
}

/** No JSON begins so. */
function sealed(body: string): string {
  return encryption.encrypt(body, undefined, PURPOSE)
}
