import type { MessageView, PhotoView } from '../../../app/chat/frames.js'

/** A message of one's own that the server has not confirmed. */
export interface Outgoing {
  clientId: string
  text: string | null
  photos: PhotoView[]
  /** `waiting` for the line to come back, `failed` until the person tries again. */
  state: 'sending' | 'waiting' | 'failed'
  /** Why it failed, in the person's language. */
  reason: string | null
  canRetry: boolean
  madeAt: string
}

/** What a room shows: one stretch of its messages without gaps, up to the newest, and what is on its way. */
export interface Timeline {
  messages: MessageView[]
  outgoing: Outgoing[]
  hasOlder: boolean
}

export type Taking = { timeline: Timeline; outcome: 'added' | 'known' | 'gap' }

export function lastOf({ messages }: Timeline): number {
  return messages.at(-1)?.sequence ?? 0
}

/** The next message in its place; one that is known changes nothing, one too far ahead is not taken. */
export function take(timeline: Timeline, message: MessageView, me: number): Taking {
  const last = lastOf(timeline)
  if (message.sequence > last + 1) return { timeline, outcome: 'gap' }
  const settled = settle(timeline, [message], me)
  if (message.sequence <= last) return { timeline: settled, outcome: 'known' }
  return {
    timeline: { ...settled, messages: [...settled.messages, message] },
    outcome: 'added',
  }
}

/** Messages in their order, as far as they follow without a gap. */
export function takeAll(timeline: Timeline, messages: MessageView[], me: number): Taking {
  let taking: Taking = { timeline, outcome: 'known' }
  for (const message of messages) {
    const next = take(taking.timeline, message, me)
    if (next.outcome === 'gap') return { ...next, timeline: taking.timeline }
    taking = { ...next, outcome: next.outcome === 'added' ? 'added' : taking.outcome }
  }
  return taking
}

/** Older messages before those that are there; what overlaps is dropped. */
export function putBefore(timeline: Timeline, older: MessageView[], hasOlder: boolean): Timeline {
  const first = timeline.messages[0]?.sequence ?? Infinity
  const before = older.filter(({ sequence }) => sequence < first)
  return { ...timeline, messages: [...before, ...timeline.messages], hasOlder }
}

/** Begins anew with the newest messages; what is on its way stays on its way. */
export function startAnew(
  timeline: Timeline,
  messages: MessageView[],
  hasOlder: boolean,
  me: number
): Timeline {
  return { ...settle(timeline, messages, me), messages, hasOlder }
}

/** The same message with fresh addresses of its photos. */
export function renew(timeline: Timeline, message: MessageView): Timeline {
  const messages = timeline.messages.map((known) =>
    known.sequence === message.sequence ? message : known
  )
  return { ...timeline, messages }
}

/** Messages that moderation hid, or gave back, since they came here. */
export function reveal(timeline: Timeline, messages: MessageView[]): Timeline {
  const marked = messages.filter((message) => {
    const known = timeline.messages.find(({ sequence }) => sequence === message.sequence)
    return known && Boolean(known.isHidden) !== Boolean(message.isHidden)
  })
  return marked.reduce(renew, timeline)
}

export function queue(timeline: Timeline, outgoing: Outgoing): Timeline {
  return { ...timeline, outgoing: [...timeline.outgoing, outgoing] }
}

/** What was on its way when the room was last open, before what is said now; what has arrived is left out. */
export function bringBack(timeline: Timeline, kept: Outgoing[], me: number): Timeline {
  if (kept.length === 0) return timeline
  return settle({ ...timeline, outgoing: [...kept, ...timeline.outgoing] }, timeline.messages, me)
}

export function change(
  timeline: Timeline,
  clientId: string,
  change: Partial<Pick<Outgoing, 'state' | 'reason' | 'canRetry'>>
): Timeline {
  const outgoing = timeline.outgoing.map((one) =>
    one.clientId === clientId ? { ...one, ...change } : one
  )
  return { ...timeline, outgoing }
}

export function drop(timeline: Timeline, clientId: string): Timeline {
  const outgoing = timeline.outgoing.filter((one) => one.clientId !== clientId)
  return { ...timeline, outgoing }
}

/** What is stored is no longer on its way. */
function settle(timeline: Timeline, messages: MessageView[], me: number): Timeline {
  const own = new Set(messages.flatMap((one) => (one.senderId === me ? [one.clientId] : [])))
  const outgoing = timeline.outgoing.filter(({ clientId }) => !own.has(clientId))
  return outgoing.length === timeline.outgoing.length ? timeline : { ...timeline, outgoing }
}
