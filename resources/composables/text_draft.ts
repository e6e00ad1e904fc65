const VISITOR = 'visitor'

/**
 * What was typed at one place and not sent, kept for this tab. What somebody typed before they logged in
 * is handed to them afterwards. Storage that is closed keeps nothing.
 */
export function textDraft(place: string, me?: number) {
  const key = (owner: number | string) => `draft:${owner}:${place}`
  const own = key(me ?? VISITOR)

  return {
    read(): { text: string; hasComeBack: boolean } {
      const typed = me === undefined ? '' : get(key(VISITOR))
      if (typed) {
        put(own, typed)
        put(key(VISITOR), '')
      }
      return { text: get(own), hasComeBack: typed !== '' }
    },
    keep(text: string) {
      put(own, text)
    },
    isThere: () => get(own) !== '' || get(key(VISITOR)) !== '',
  }
}

function get(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

function put(key: string, text: string) {
  try {
    if (text) sessionStorage.setItem(key, text)
    else sessionStorage.removeItem(key)
  } catch {
    return
  }
}
