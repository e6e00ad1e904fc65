export interface NamedListing {
  id: number
  title: string
}

export type AnswerPart = { text: string } | { listing: NamedListing }

const MARK = /\[\[(\d{1,15})\]\]/gu
/** The beginning of a mark whose end has not come yet. */
const UNFINISHED = /\[\[?\d{0,15}\]?$/u

/** An answer as text and listings. A mark of a listing that is not known leaves nothing behind. */
export function partsOf(answer: string, listings: NamedListing[], isOver: boolean): AnswerPart[] {
  const text = isOver ? answer : answer.replace(UNFINISHED, '')
  const known = new Map(listings.map((listing) => [listing.id, listing]))
  const parts: AnswerPart[] = []
  let at = 0
  for (const mark of text.matchAll(MARK)) {
    parts.push({ text: text.slice(at, mark.index) })
    const listing = known.get(Number(mark[1]))
    if (listing) parts.push({ listing })
    at = mark.index + mark[0].length
  }
  parts.push({ text: text.slice(at) })
  return parts.filter((part) => 'listing' in part || part.text !== '')
}
