import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { SystemNote } from '#models/chat_message/system_note'
import type User from '#models/user'

export const TARGET_KINDS = ['listing', 'comment', 'review', 'user', 'message'] as const
export type TargetKind = (typeof TARGET_KINDS)[number]
/** What can be hidden; people are suspended or banned instead. */
export type ContentKind = Exclude<TargetKind, 'user'>

export const REASONS = ['spam', 'inappropriate', 'fraud', 'abuse', 'copyright', 'other'] as const
export type Reason = (typeof REASONS)[number]

/** One line of a chat, as it was when it was reported. */
export type SnapshotLine = {
  sequence: number
  senderId: number | null
  text: string | null
  photos: string[]
  /** What the product itself said: a step of a rental. */
  system?: SystemNote | null
  at: string
}

/** What a target looked like when it was reported; it is kept whatever becomes of the target. */
export type Snapshot = {
  /** What pages called it. */
  ref: string
  title: string
  text: string | null
  /** Public ids of uploads. */
  photos: string[]
  facts?: Record<string, string | number | null>
  /** The messages around a reported one, and that one. */
  lines?: SnapshotLine[]
}

/** A target as somebody who may see it found it. */
export interface Sighting {
  id: number
  /** Whose it is. */
  subjectId: number
  snapshot: Omit<Snapshot, 'ref'>
}

/** How a target looks to moderators now. */
export interface Look {
  state: 'shown' | 'hidden' | 'gone'
  /** Where it is on the site; null when only its parties may go there. */
  path: string | null
}

/** All that reports need to know of a kind of target. A new kind is an entry of the registry. */
export interface Target {
  /** Finds what a page calls `ref`; null when this person cannot see it. */
  find(ref: string, by: User): Promise<Sighting | null>
  /** Of these targets, how each looks now; two queries at most, however many. */
  looks(ids: number[]): Promise<Map<number, Look>>
  /** Who else is party to it, and may not judge it. */
  parties(id: number, client: QueryClientContract): Promise<number[]>
}

/** A target that can be taken out of sight and given back, in the transaction of the decision. */
export interface Content extends Target {
  hide(trx: TransactionClientContract, id: number): Promise<void>
  restore(trx: TransactionClientContract, id: number): Promise<void>
}
