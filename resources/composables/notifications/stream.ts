/** One event of the person's stream; `unread` is how many are unread now, `path` what a new one is about. */
export interface StreamEvent {
  name: 'notification' | 'read' | 'state'
  revision: number
  unread: number
  path?: string
}

const NAMES = ['notification', 'read', 'state'] as const
const FIRST_WAIT = 1_000
const LONGEST_WAIT = 60_000
/** Whoever signed out or left has another page by then; whoever has a new password listens again. */
const AFTERWARDS = 15_000

/**
 * Listens to the person's stream until it is closed. A browser comes back by itself after a cut; when the
 * server said no, or was not there at all, we do, with growing waits.
 */
export function listen(
  userId: number,
  after: () => number | null,
  heard: (event: StreamEvent) => void
): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = FIRST_WAIT

  function open() {
    const query = new URLSearchParams({ channel: `users/${userId}` })
    const revision = after()
    if (revision !== null) query.set('after', String(revision))
    const opened = new EventSource(`/notifications/stream?${query}`)
    source = opened
    for (const name of NAMES) {
      opened.addEventListener(name, (message: MessageEvent<string>) => {
        wait = FIRST_WAIT
        heard({ name, revision: Number(message.lastEventId), ...JSON.parse(message.data) })
      })
    }
    opened.addEventListener('over', () => {
      opened.close()
      timer = setTimeout(open, AFTERWARDS)
    })
    opened.onerror = () => {
      if (opened.readyState !== EventSource.CLOSED) return
      timer = setTimeout(open, wait * (0.5 + Math.random() / 2))
      wait = Math.min(wait * 2, LONGEST_WAIT)
    }
  }

  open()
  return () => {
    clearTimeout(timer)
    source?.close()
  }
}
