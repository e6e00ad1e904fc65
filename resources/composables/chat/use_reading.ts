import { onBeforeUnmount, reactive } from 'vue'
import { RefusedError } from './line'
import { useChatLine } from './live'
import { moveReadMarker } from './requests'
import type { Room } from './room'
import type { ServerFrame } from '../../../app/chat/frames'

const AGAIN_MS = 2000

/** A room that is not open here says how far one has read once it is. */
const isClosed = (error: unknown) =>
  error instanceof RefusedError && error.frame.code === 'notSubscribed'

/** How far the two have read. */
export function useReading(ulid: string, room: Room, me: number) {
  const line = useChatLine()
  const reads = reactive({ me: room.readSequence, other: room.otherReadSequence })
  let told = room.readSequence
  let again: ReturnType<typeof setTimeout> | undefined

  function hear(frame: ServerFrame) {
    if (frame.type === 'subscribed') {
      reads.other = Math.max(reads.other, frame.reads.other)
      reads.me = Math.max(reads.me, frame.reads.me)
      told = frame.reads.me
      if (reads.me > told) readThrough(reads.me)
    }
    if (frame.type === 'read' && frame.userId !== me)
      reads.other = Math.max(reads.other, frame.sequence)
  }

  /** The mark moves on only; told again until the server has heard of it. */
  function readThrough(sequence: number) {
    reads.me = Math.max(reads.me, sequence)
    if (sequence <= told) return
    const before = told
    told = sequence
    const telling =
      line.state.value === 'open'
        ? line.ask({ type: 'read', room: ulid, sequence })
        : moveReadMarker(ulid, sequence)
    telling.catch((error) => {
      told = Math.min(told, before)
      clearTimeout(again)
      if (!isClosed(error)) again = setTimeout(() => readThrough(reads.me), AGAIN_MS)
    })
  }

  onBeforeUnmount(() => clearTimeout(again))

  return { reads, hear, readThrough }
}
