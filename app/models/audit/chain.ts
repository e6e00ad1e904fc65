import { createHmac } from 'node:crypto'

/** A code, an id, an amount or an instant: nothing that says who somebody is. */
export type Fact = string | number | boolean | null
export type Facts = Record<string, Fact>

/** What one entry says, in the form that is sealed. */
export type Statement = {
  id: number
  /** ISO, UTC, milliseconds. */
  at: string
  actorKind: 'user' | 'system' | 'operator'
  actorId: number | null
  action: string
  targetKind: string
  targetId: string
  before: string | null
  after: string | null
  reasonDigest: string | null
}

/** Seals a statement together with the entry before it. */
export function macOf(key: string, previous: string, said: Statement): string {
  return sealed(key, [
    'entry',
    previous,
    said.id,
    said.at,
    said.actorKind,
    said.actorId,
    said.action,
    said.targetKind,
    said.targetId,
    said.before,
    said.after,
    said.reasonDigest,
  ])
}

/** Seals that this entry is the last one: whoever cuts the end off cannot make another. */
export function sealOf(key: string, { id, mac }: { id: number; mac: string }): string {
  return sealed(key, ['head', id, mac])
}

/** Keyed and bound to its entry: nobody finds a short reason by trying. */
export function reasonDigestOf(key: string, entryId: number, reason: string): string {
  return sealed(key, ['reason', entryId, reason])
}

/** In one order, however they were named. */
export function factsText(facts: Facts | undefined): string | null {
  if (!facts || Object.keys(facts).length === 0) return null
  return JSON.stringify(Object.fromEntries(Object.entries(facts).toSorted()))
}

function sealed(key: string, parts: readonly Fact[]): string {
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex')
}
