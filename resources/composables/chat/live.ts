import { readonly, ref } from 'vue'
import { unsent } from './tab_unsent'
import { ChatLine, type LineState, type SocketEvents } from './line'
import type { ServerFrame } from '../../../app/chat/frames'

/** The tab's one connection to the chat. It lives in the browser only; the server renders without it. */
const ADDRESS = '/chat/socket'

type Listener = (frame: ServerFrame) => void

const state = ref<LineState>('idle')
const unread = ref<number | null>(null)
const welcomes = ref(0)
const listeners = new Set<Listener>()
let line: ChatLine | null = null
let person: number | null = null

/** For whom the page is; null closes the line. */
export function connectChat(userId: number | null) {
  if (userId === person) return
  person = userId
  line?.stop()
  unread.value = null
  if (userId === null) return
  line ??= makeLine()
  if (navigator.onLine) line.start()
  else line.suspend()
}

export function useChatLine() {
  return {
    state: readonly(state),
    /** Messages not read over all rooms; null before the server said so. */
    unread,
    /** Counts the connections: news may have been missed between two of them. */
    welcomes: readonly(welcomes),
    tell: (...frame: Parameters<ChatLine['tell']>) => line?.tell(...frame) ?? false,
    ask: (...frame: Parameters<ChatLine['ask']>) => line!.ask(...frame),
    hurry: () => line?.hurry(),
    listen(listener: Listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

function makeLine() {
  window.addEventListener('online', () => line?.hurry())
  window.addEventListener('offline', () => line?.suspend())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') line?.hurry()
  })
  return new ChatLine({
    open,
    onState: (now) => (state.value = now),
    onFrame: hear,
  })
}

function open({ heard, closed }: SocketEvents) {
  const socket = new WebSocket(new URL(ADDRESS, location.href.replace(/^http/, 'ws')))
  socket.onmessage = ({ data }) => heard(String(data))
  socket.onclose = ({ code }) => closed(code)
  return socket
}

function hear(frame: ServerFrame) {
  if (frame.type === 'welcome') {
    /** Somebody else has signed in meanwhile; this page is still the first one's. */
    if (frame.me !== person) return line?.dismiss()
    unread.value = frame.unread
    welcomes.value++
    void unsent.send(frame.me)
  }
  if (frame.type === 'unread') unread.value = frame.total
  for (const listener of [...listeners]) listener(frame)
}
