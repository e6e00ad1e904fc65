export type TextPart = { text: string; href: string | null }

const ADDRESS = /\bhttps?:\/\/[^\s<>"']+/gi
const TRAILING = /[.,!?:;…~)\]}’”]+$/

/** Plain text with the web addresses in it; nothing else of it is more than text. */
export function partsOf(text: string): TextPart[] {
  const parts: TextPart[] = []
  let at = 0
  for (const found of text.matchAll(ADDRESS)) {
    const address = trimmed(found[0])
    if (!isAddress(address)) continue
    if (found.index > at) parts.push({ text: text.slice(at, found.index), href: null })
    parts.push({ text: address, href: address })
    at = found.index + address.length
  }
  if (at < text.length) parts.push({ text: text.slice(at), href: null })
  return parts
}

/** Marks at the end belong to the sentence, except a bracket that was opened within the address. */
function trimmed(address: string): string {
  const end = TRAILING.exec(address)
  if (!end) return address
  const kept = address.slice(0, end.index)
  return end[0].startsWith(')') && kept.lastIndexOf('(') > kept.lastIndexOf(')') ? `${kept})` : kept
}

function isAddress(address: string): boolean {
  return URL.canParse(address) && new URL(address).hostname.length > 0
}
