import { onBeforeUnmount, onMounted, readonly, ref } from 'vue'
import { listen, type StreamEvent } from '~/composables/notifications/stream'

type Said = StreamEvent | 'asking'

/** How many are unread; null until the server said so. */
const unread = ref<number | null>(null)
/** Grows with each new notification, for lists that are open. */
const arrived = ref(0)
const followers = new Set<(path: string) => void>()
let last: StreamEvent | null = null

function take(event: StreamEvent) {
  const isOld =
    last &&
    (event.name === 'state' ? event.revision < last.revision : event.revision <= last.revision)
  if (isOld) return
  last = event
  unread.value = event.unread
  if (event.name !== 'notification') return
  arrived.value++
  for (const tell of followers) tell(event.path ?? '')
}

/**
 * Follows the person's notifications while the component is there. Of all tabs of a browser one listens, because
 * a browser opens few connections to a host, and tells the others; when it is closed, another one does.
 */
export function useNotificationStream(userId: number) {
  const name = `notifications:${userId}`
  const over = new AbortController()
  let tabs: BroadcastChannel | undefined

  function lead(): Promise<void> {
    return new Promise((done) => {
      if (over.signal.aborted) return done()
      const close = listen(
        userId,
        () => last?.revision ?? null,
        (event) => {
          take(event)
          tabs?.postMessage(event satisfies Said)
        }
      )
      tabs!.addEventListener('message', ({ data }: MessageEvent<Said>) => {
        if (data === 'asking' && last) tabs?.postMessage({ ...last, name: 'state' } satisfies Said)
      })
      over.signal.addEventListener('abort', () => {
        close()
        done()
      })
    })
  }

  onMounted(() => {
    tabs = new BroadcastChannel(name)
    tabs.addEventListener('message', ({ data }: MessageEvent<Said>) => {
      if (data !== 'asking') take(data)
    })
    tabs.postMessage('asking' satisfies Said)
    if ('locks' in navigator)
      navigator.locks.request(name, { signal: over.signal }, lead).catch(() => {})
    else void lead()
  })

  onBeforeUnmount(() => {
    over.abort()
    tabs?.close()
    last = null
    unread.value = null
  })
}

export function useNotifications() {
  return {
    unread: readonly(unread),
    arrived: readonly(arrived),
    /** What an act of this tab answered, before the stream says it to all. */
    settle: (count: number) => (unread.value = count),
  }
}

/** Hears where each new notification leads, while the component is there. */
export function useArrivals(tell: (path: string) => void) {
  onMounted(() => followers.add(tell))
  onBeforeUnmount(() => followers.delete(tell))
}
