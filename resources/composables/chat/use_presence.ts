import { onBeforeUnmount, onMounted, ref } from 'vue'
import { useChatLine } from './live'
import type { MessageView, ServerFrame } from '../../../app/chat/frames'

const SAY_AGAIN_MS = 3000
const STILL_MS = 4000
const BELIEVE_MS = 6000

/** Whether the other side is here and writes; and the same of oneself, for them. */
export function usePresence(ulid: string, me: number) {
  const line = useChatLine()
  const isOtherPresent = ref(false)
  const isOtherTyping = ref(false)
  let saidAt = 0
  let still: ReturnType<typeof setTimeout> | undefined
  let believed: ReturnType<typeof setTimeout> | undefined

  function hear(frame: ServerFrame) {
    if (frame.type === 'subscribed' || frame.type === 'presence') {
      isOtherPresent.value = frame.isOtherPresent
      if (!frame.isOtherPresent) otherTypes(false)
    }
    if (frame.type === 'typing' && frame.userId !== me) otherTypes(frame.isTyping)
  }

  function otherTypes(isTyping: boolean) {
    clearTimeout(believed)
    isOtherTyping.value = isTyping
    if (isTyping) believed = setTimeout(() => (isOtherTyping.value = false), BELIEVE_MS)
  }

  /** Whoever has spoken has stopped writing. */
  function spoke(messages: MessageView[]) {
    if (messages.some(({ senderId }) => senderId !== null && senderId !== me)) otherTypes(false)
  }

  function typed(isTyping: boolean) {
    clearTimeout(still)
    const now = Date.now()
    if (isTyping) {
      still = setTimeout(() => typed(false), STILL_MS)
      if (now - saidAt < SAY_AGAIN_MS) return
    } else if (saidAt === 0) return
    saidAt = isTyping ? now : 0
    line.tell({ type: 'typing', room: ulid, isTyping })
  }

  function look() {
    if (document.visibilityState === 'hidden')
      line.tell({ type: 'look', room: ulid, isLooking: false })
  }

  function seen() {
    line.tell({ type: 'look', room: ulid, isLooking: document.visibilityState === 'visible' })
  }

  function forget() {
    isOtherPresent.value = false
    otherTypes(false)
  }

  onMounted(() => document.addEventListener('visibilitychange', seen))
  onBeforeUnmount(() => {
    document.removeEventListener('visibilitychange', seen)
    typed(false)
    clearTimeout(still)
    clearTimeout(believed)
  })

  return { isOtherPresent, isOtherTyping, hear, spoke, typed, look, forget }
}
