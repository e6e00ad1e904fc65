import { computed, onBeforeUnmount, onMounted, ref, shallowRef, watch } from 'vue'
import { useChatLine } from './live'
import { RefusedError } from './line'
import { fetchMessages, fetchRoom } from './requests'
import type { OpenRoom } from './room'
import { lastOf, putBefore, renew, reveal, startAnew, takeAll, type Timeline } from './timeline'
import { useOutgoing } from './use_outgoing'
import { usePresence } from './use_presence'
import { useReading } from './use_reading'
import type { MessageView, ServerFrame } from '../../../app/chat/frames'

const OLDER = 50
/** How often the server is asked by HTTP while there is no line. */
const POLL_MS = 5000
/** How many of those that are here are asked for again: moderation may have marked them meanwhile. */
const AGAIN = 50
/** How long what lies before a stored message may take to come by itself. */
const MISSING_MS = 1000

/** One open room: what is in it, who is there, and what may be said. */
export function useRoom(opening: OpenRoom, me: number) {
  const line = useChatLine()
  const ulid = opening.room.ulid
  const room = shallowRef(opening.room)
  const timeline = shallowRef<Timeline>({
    messages: opening.messages,
    outgoing: [],
    hasOlder: opening.hasOlder,
  })
  const older = ref<'ready' | 'loading' | 'failed'>('ready')
  const isGone = ref(false)
  const last = computed(() => lastOf(timeline.value))
  const reading = useReading(ulid, opening.room, me)
  const presence = usePresence(ulid, me)
  const outgoing = useOutgoing(ulid, me, timeline, arrived)
  let isAnew: Promise<void> | null = null
  /** Left on another device; the next message brings the room back. */
  let isOut = false
  let wasSubscribed = false
  let missing: ReturnType<typeof setTimeout> | undefined
  let stop: (() => void) | undefined
  let poll: ReturnType<typeof setInterval> | undefined

  async function subscribe() {
    try {
      await line.ask({ type: 'subscribe', room: ulid, after: last.value })
      wasSubscribed = true
      presence.look()
      outgoing.flush()
    } catch (error) {
      if (error instanceof RefusedError && error.frame.code === 'notFound') isGone.value = true
    }
  }

  /** @returns whether they followed without a gap */
  function take(messages: MessageView[]): boolean {
    const taking = takeAll(timeline.value, messages, me)
    timeline.value = taking.timeline
    if (messages.some(({ kind }) => kind === 'system')) void refresh()
    return taking.outcome !== 'gap'
  }

  /** One's own was stored. It may be ahead of what is here. */
  function arrived(message: MessageView) {
    if (take([message])) return
    missing ??= setTimeout(() => {
      missing = undefined
      if (timeline.value.outgoing.some(({ state }) => state === 'sending')) void catchUp()
    }, MISSING_MS)
  }

  function hear(frame: ServerFrame) {
    if (frame.type === 'welcome') return void comeBack()
    if (!('room' in frame) || frame.room !== ulid) return
    presence.hear(frame)
    reading.hear(frame)
    if (frame.type === 'subscribed' || frame.type === 'sending') {
      room.value = { ...room.value, sending: frame.sending }
    }
    if (frame.type === 'subscribed') isOut = false
    if (frame.type === 'unsubscribed') {
      isOut = true
      presence.forget()
    }
    if (frame.type === 'room' && frame.message && isOut) void subscribe()
    if (frame.type === 'messages') heard(frame.messages)
    if (frame.type === 'message') heard([frame.message])
    if (frame.type === 'changed') timeline.value = reveal(timeline.value, [frame.message])
    if (frame.type === 'resync') void loadAnew()
  }

  async function comeBack() {
    const wasHere = wasSubscribed
    await subscribe()
    if (wasHere) await catchUp()
  }

  /** What does not follow is asked for again; while the room loads anew, that brings it. */
  function heard(messages: MessageView[]) {
    presence.spoke(messages)
    if (take(messages)) return
    if (isAnew) void isAnew.then(() => (take(messages) ? undefined : catchUp()))
    else void subscribe()
  }

  function loadAnew(): Promise<void> {
    isAnew ??= fetchMessages(ulid)
      .then(({ messages, hasMore }) => {
        timeline.value = startAnew(timeline.value, messages, hasMore, me)
      })
      .catch(() => {})
      .finally(() => (isAnew = null))
    return isAnew
  }

  /** By HTTP, for the time without a line, and for what did not come over it. */
  async function catchUp() {
    try {
      const { messages, lastSequence } = await fetchMessages(ulid, {
        after: Math.max(0, last.value - AGAIN),
        limit: 2 * AGAIN,
      })
      timeline.value = reveal(timeline.value, messages)
      const further = messages.filter(({ sequence }) => sequence > last.value)
      if (lastSequence - last.value > AGAIN) await loadAnew()
      else take(further)
      if (line.state.value !== 'open') outgoing.flush()
    } catch {
      return
    }
  }

  async function loadOlder() {
    const first = timeline.value.messages[0]?.sequence
    if (older.value === 'loading' || !timeline.value.hasOlder || first === undefined) return
    older.value = 'loading'
    try {
      const { messages, hasMore } = await fetchMessages(ulid, { before: first, limit: OLDER })
      timeline.value = putBefore(timeline.value, messages, hasMore)
      older.value = 'ready'
    } catch {
      older.value = 'failed'
    }
  }

  /** A private address is good for some minutes: the message is fetched again for a new one. */
  async function renewPhotos(sequence: number) {
    const { messages } = await fetchMessages(ulid, { after: sequence - 1, limit: 1 })
    if (messages[0]) timeline.value = renew(timeline.value, messages[0])
  }

  async function refresh() {
    try {
      room.value = await fetchRoom(ulid)
    } catch {
      return
    }
  }

  onMounted(() => {
    stop = line.listen(hear)
    outgoing.begin()
    if (line.state.value === 'open') void subscribe()
    else if (timeline.value.outgoing.length > 0) outgoing.flush()
    poll = setInterval(() => {
      const hasNoLine = line.state.value !== 'open' && navigator.onLine
      if (hasNoLine && document.visibilityState === 'visible') void catchUp()
    }, POLL_MS)
  })
  watch(line.state, (state) => {
    if (state !== 'open') presence.forget()
  })
  onBeforeUnmount(() => {
    stop?.()
    clearInterval(poll)
    clearTimeout(missing)
    outgoing.leave()
    line.tell({ type: 'unsubscribe', room: ulid })
  })

  return {
    room,
    timeline,
    older,
    isGone,
    last,
    lineState: line.state,
    reads: reading.reads,
    isOtherPresent: presence.isOtherPresent,
    isOtherTyping: presence.isOtherTyping,
    read: () => reading.readThrough(last.value),
    typed: presence.typed,
    send: outgoing.send,
    retry: outgoing.retry,
    remove: outgoing.remove,
    loadOlder,
    renewPhotos,
    refresh,
    hurry: line.hurry,
  }
}
