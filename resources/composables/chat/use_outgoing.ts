import { watch, type Ref } from 'vue'
import { deliver, type Delivered, type Ways } from './delivery'
import { useChatLine } from './live'
import { RefusedError } from './line'
import { postMessage } from './requests'
import { newClientId } from './room'
import { unsent } from './tab_unsent'
import { bringBack, change, drop, queue, type Outgoing, type Timeline } from './timeline'
import type { MessageView, PhotoView } from '../../../app/chat/frames'

export type Said = { text: string } | { photos: PhotoView[] }

/** Messages of one's own on their way: shown at once, sent one after the other in their order. */
export function useOutgoing(
  ulid: string,
  me: number,
  timeline: Ref<Timeline>,
  arrived: (message: MessageView) => void
) {
  const line = useChatLine()
  /** Those that were carried since the last pause. */
  const carried = new Set<string>()
  let isFlushing = false
  let isLeft = false

  watch(
    () => timeline.value.outgoing,
    (outgoing) => unsent.keep(me, ulid, outgoing),
    { flush: 'sync' }
  )

  /** What was said here before and found no way. */
  function begin() {
    unsent.hold(ulid)
    timeline.value = bringBack(timeline.value, unsent.read(me, ulid), me)
  }

  /** What is still on its way goes without the page. */
  function leave() {
    isLeft = true
    unsent.release(ulid)
    void unsent.send(me)
  }

  function send(said: Said) {
    timeline.value = queue(timeline.value, {
      clientId: newClientId(),
      text: 'text' in said ? said.text : null,
      photos: 'photos' in said ? said.photos : [],
      state: 'sending',
      reason: null,
      canRetry: true,
      madeAt: new Date().toISOString(),
    })
    void flush()
  }

  function retry(clientId: string) {
    carried.delete(clientId)
    timeline.value = change(timeline.value, clientId, { state: 'sending', reason: null })
    void flush()
  }

  function remove(clientId: string) {
    timeline.value = drop(timeline.value, clientId)
  }

  /** Once the line breaks the rest waits with the message that could not go. */
  async function flush() {
    if (isFlushing) return
    isFlushing = true
    carried.clear()
    for (let next = nextOne(); next; next = nextOne()) {
      carried.add(next.clientId)
      if (!(await carry(next)) || isLeft) break
    }
    isFlushing = false
  }

  function nextOne() {
    return timeline.value.outgoing.find(
      ({ clientId, state }) => state !== 'failed' && !carried.has(clientId)
    )
  }

  async function carry(outgoing: Outgoing): Promise<boolean> {
    const { clientId } = outgoing
    timeline.value = change(timeline.value, clientId, { state: 'sending' })
    const fate = await deliver(outgoing, ways)
    if (fate.state === 'stored') {
      arrived(fate.message)
      return true
    }
    if (fate.state === 'failed') {
      const { reason, canRetry } = fate
      timeline.value = change(timeline.value, clientId, { state: 'failed', reason, canRetry })
      return true
    }
    for (const one of timeline.value.outgoing.filter(({ state }) => state === 'sending'))
      timeline.value = change(timeline.value, one.clientId, { state: 'waiting' })
    return false
  }

  function ways(): Ways {
    return {
      line: line.state.value === 'open' ? overLine : null,
      http: (outgoing) => postMessage(ulid, outgoing),
      pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    }
  }

  async function overLine({ clientId, text, photos }: Outgoing): Promise<Delivered> {
    const said =
      photos.length > 0 ? { photos: photos.map((photo) => photo.ulid) } : { text: text ?? '' }
    try {
      const frame = await line.ask({ type: 'send', room: ulid, clientId, ...said })
      return frame.type === 'sent' ? { kind: 'stored', message: frame.message } : { kind: 'lost' }
    } catch (error) {
      if (!(error instanceof RefusedError)) return { kind: 'lost' }
      const { code, message, retryAfterMs } = error.frame
      if (code === 'notSubscribed') return { kind: 'lost' }
      return { kind: 'refused', code, message, retryAfterMs }
    }
  }

  return { begin, leave, send, retry, remove, flush: () => void flush() }
}
