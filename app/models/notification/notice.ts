import type { Kind } from './kinds.js'

/** Ids, and words that must stay as they were. */
export type NoticeData = Record<string, string | number | null>

/** What one person is told of one thing that happened. */
export interface Notice {
  userId: number
  kind: Kind
  /** Names what happened: the same person is told of it once, however often it is retried. */
  cause: string
  /** What it leads to, such as `reservation:ULID`; null leads to a place of the kind's own. */
  target?: string | null
  /** The person on the other side, whose name is looked up when it is shown. */
  actorId?: number | null
  data?: NoticeData
  /** What its letter says beside its data; null when another letter of the same moment says it. */
  letter?: NoticeData | null
}

/** What the words of a kind need to know. */
export type Told = Pick<Notice, 'kind'> & { target: string | null; data: NoticeData }
