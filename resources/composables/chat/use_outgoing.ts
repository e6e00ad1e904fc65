import type { Ref } from 'vue'
import { deliver, type Delivered, type Ways } from './delivery'
import { useChatLine } from './live'
import { RefusedError } from './line'
import { postMessage } from './requests'
import { newClientId } from './room'
import { change, drop, queue, type Outgoing, type Timeline } from './timeline'
import type { MessageView, PhotoView } from '../../../app/chat/frames'

export type Said = { text: string } | { photos: PhotoView[] }

/** Messages of one's own on their way: shown at once, sent one after the other in their order. */
export function useOutgoing(
  ulid: string,
  timeline: Ref<Timeline>,
  take: (messages: MessageView[]) => boolean
) {
  const line = useChatLine()
  /** Those that were carried since the last pause. */
  const carried = new Set<string>()
  let isFlushing = false

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
      if (!(await carry(next))) break
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
    if (fate.state === 'stored') return stored(fate.message)
    if (fate.state === 'failed') {
      const { reason, canRetry } = fate
      timeline.value = change(timeline.value, clientId, { state: 'failed', reason, canRetry })
      return true
    }
    for (const one of timeline.value.outgoing.filter(({ state }) => state === 'sending'))
      timeline.value = change(timeline.value, one.clientId, { state: 'waiting' })
    return false
  }

  /** One that came by HTTP may be ahead of what is here: the rest follows over the line. */
  function stored(message: MessageView): boolean {
    take([message])
    return true
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

  return { send, retry, remove, flush: () => void flush() }
}
