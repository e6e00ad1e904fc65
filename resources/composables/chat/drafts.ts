/** What was typed and not sent, kept for this tab. Storage that is closed keeps nothing. */
export function draftOf(me: number, room: string) {
  const key = `chat:${me}:${room}`
  return {
    read(): string {
      try {
        return sessionStorage.getItem(key) ?? ''
      } catch {
        return ''
      }
    },
    keep(text: string) {
      try {
        if (text) sessionStorage.setItem(key, text)
        else sessionStorage.removeItem(key)
      } catch {
        return
      }
    },
  }
}
