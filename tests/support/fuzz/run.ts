import fc from 'fast-check'
import { Contract } from '#tests/support/api/contract'
import { describedOperations } from '#tests/support/api/document'
import { requestsOf, type Asked } from './requests.js'
import { asCurl, sent, type Heard } from './sending.js'
import type { Known } from './values.js'

export interface Plan {
  origin: string
  requests: number
  seed: number
  /** By name; who has more tokens asks more often, and each token has calls of its own. */
  people: Record<string, (string | null)[]>
  known: Known
  /** Requests on their way at the same time. */
  atOnce?: number
}

export interface Finding {
  operation: string
  who: string
  faults: string[]
  curl: string
}

export interface Outcome {
  /** By operation, then by status. */
  counts: Map<string, Map<number, number>>
  findings: Finding[]
  slowestMs: number
}

/**
 * Sends requests of every operation in turn, each as somebody else, until there were so many. Each answer is held
 * against the document; a failure of the server and silence are findings whatever the document says.
 */
export async function fuzz(plan: Plan): Promise<Outcome> {
  const { atOnce = 8, people, requests, seed } = plan
  const contract = new Contract()
  const outcome: Outcome = { counts: new Map(), findings: [], slowestMs: 0 }
  const names = Object.entries(people).flatMap(([name, { length }]) =>
    Array.from({ length }, () => name)
  )
  const all = requestsInTurn(plan)
  let at = 0
  const worker = async () => {
    while (at < requests) {
      const mine = at++
      const who = names[Math.abs(mixed(seed, mine)) % names.length]
      const tokens = people[who]
      const token = tokens[mine % tokens.length]
      const from = `127.0.${1 + (mine % 200)}.${1 + (Math.floor(mine / 200) % 250)}`
      const asked = all.next().value as Asked
      const started = performance.now()
      const heard = await sent(asked, { from, origin: plan.origin, token })
      outcome.slowestMs = Math.max(outcome.slowestMs, performance.now() - started)
      note(outcome, { asked, heard, who }, contract, plan.origin)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return outcome
}

/** As many of each operation as of any other, the same for the same seed. */
function* requestsInTurn({ known, requests, seed }: Plan): Generator<Asked> {
  const operations = describedOperations()
  const each = Math.ceil(requests / operations.length)
  const made = operations.map((operation, index) =>
    fc.sample(requestsOf(operation, known), { numRuns: each, seed: seed + index })
  )
  for (let turn = 0; turn < each; turn++) for (const list of made) yield list[turn]
}

function mixed(seed: number, at: number): number {
  return Math.imul(seed ^ (at + 0x9e3779b9), 0x85ebca6b) >> 8
}

function note(
  { counts, findings }: Outcome,
  { asked, heard, who }: { asked: Asked; heard: Heard; who: string },
  contract: Contract,
  origin: string
): void {
  const { operationId } = asked.operation
  const statuses = counts.get(operationId) ?? new Map<number, number>()
  counts.set(operationId, statuses.set(heard.status, (statuses.get(heard.status) ?? 0) + 1))
  const faults = faultsOf(asked, heard, contract)
  if (faults.length === 0) return
  findings.push({ operation: operationId, who, faults, curl: asCurl(asked, origin, who) })
}

function faultsOf({ operation, path }: Asked, heard: Heard, contract: Contract): string[] {
  if (heard.failure) return [heard.failure]
  if (heard.status >= 500) return [`${heard.status} ${heard.text.slice(0, 300)}`]
  if (isElsewhere(path, operation.path)) return []
  try {
    const body = heard.text === '' ? null : (JSON.parse(heard.text) as unknown)
    const { headers, status } = heard
    return contract.faultsOf({ operation: operation.operationId, status, headers, body })
  } catch {
    return [`${heard.status} with a body that is no JSON: ${heard.text.slice(0, 200)}`]
  }
}

/** A part of the path that is no such part leads to another address; there only a failure counts. */
function isElsewhere(path: string, pattern: string): boolean {
  const parts = path.split('?')[0].split('/')
  return pattern.split('/').some((part, at) => {
    if (!part.startsWith('{')) return false
    return /^$|^\.+$|%(00|ff|2f)|^%/i.test(parts[at] ?? '')
  })
}
