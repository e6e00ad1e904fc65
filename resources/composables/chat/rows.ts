import type { MessageView } from '../../../app/chat/frames.js'
import type { Outgoing, Timeline } from './timeline.js'

export type BubbleRow = {
  kind: 'bubble'
  key: string
  isOwn: boolean
  message: MessageView | null
  outgoing: Outgoing | null
  at: string
  /** Of a group: messages of one side that follow each other closely. */
  isFirst: boolean
  isLast: boolean
}

export type Row =
  | { kind: 'day'; key: string; date: string }
  | { kind: 'unread'; key: string }
  | { kind: 'system'; key: string; message: MessageView }
  | BubbleRow

const KOREA_MS = 9 * 3_600_000
const TOGETHER_MS = 3 * 60_000

/** The day in Seoul of an ISO instant. */
export function dayOf(instant: string): string {
  return new Date(Date.parse(instant) + KOREA_MS).toISOString().slice(0, 10)
}

/**
 * Messages as a room shows them: days apart, those of one side close together. `readThrough` is how far
 * the person had read when the room was opened; null leaves the mark out.
 */
export function rowsOf(
  { messages, outgoing }: Timeline,
  me: number,
  readThrough: number | null = null
): Row[] {
  const rows: Row[] = []
  let isMarked = readThrough === null || (messages[0]?.sequence ?? 0) > readThrough
  const openDay = (instant: string) => {
    const date = dayOf(instant)
    const last = rows.findLast((row) => row.kind === 'day')
    if (last?.date !== date) rows.push({ kind: 'day', key: `day-${date}`, date })
  }
  for (const message of messages) {
    openDay(message.sentAt)
    if (!isMarked && message.sequence > readThrough! && message.senderId !== me) {
      rows.push({ kind: 'unread', key: 'unread' })
      isMarked = true
    }
    rows.push(rowOf(message, me))
  }
  for (const one of outgoing) {
    openDay(one.madeAt)
    rows.push(bubble({ key: `own-${one.clientId}`, isOwn: true, outgoing: one, at: one.madeAt }))
  }
  rows.forEach((row, index) => {
    if (row.kind !== 'bubble') return
    row.isFirst = !areTogether(rows[index - 1], row)
    row.isLast = !areTogether(row, rows[index + 1])
  })
  return rows
}

/** One's own message keeps its key when it is stored, and so its place in the page. */
function rowOf(message: MessageView, me: number): Row {
  if (message.kind === 'system') return { kind: 'system', key: `at-${message.sequence}`, message }
  const isOwn = message.senderId === me
  const key = isOwn ? `own-${message.clientId}` : `at-${message.sequence}`
  return bubble({ key, isOwn, message, at: message.sentAt })
}

function bubble(
  given: Pick<BubbleRow, 'key' | 'isOwn' | 'at'> & Partial<Pick<BubbleRow, 'message' | 'outgoing'>>
): BubbleRow {
  return { kind: 'bubble', message: null, outgoing: null, isFirst: true, isLast: true, ...given }
}

function areTogether(one: Row | undefined, next: Row | undefined): boolean {
  if (one?.kind !== 'bubble' || next?.kind !== 'bubble') return false
  return one.isOwn === next.isOwn && Date.parse(next.at) - Date.parse(one.at) < TOGETHER_MS
}
