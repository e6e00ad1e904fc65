import { answerFrom, type Named, type Told } from '#models/listing/smart/answering'
import { AiFailure } from '#services/ai/contract'

type Done = Extract<Told, { event: 'done' }>

export interface Written {
  /** Markdown; where a listing is named stands a link to it. */
  text: string
  /** Ids of the listings that it names, in their order. */
  citations: number[]
  /** What it is made from. */
  listings: Named[]
  /** False when nothing fits: it is made from what comes nearest. */
  isFitting: boolean
  by: Done['by']
  isFallback: boolean
}

const MARK = /\[\[(\d{1,15})\]\]/gu

/**
 * The whole answer at once, for who does not read along.
 * @param addressOf where a listing is
 * @throws AiFailure when nobody can answer, or its signal came first
 */
export async function writtenFrom(
  [asked, asking]: Parameters<typeof answerFrom>,
  addressOf: (id: number) => string
): Promise<Written> {
  let text = ''
  let offered: { listings: Named[]; isFitting: boolean } = { listings: [], isFitting: false }
  let done: Done | null = null
  for await (const told of answerFrom(asked, asking)) {
    if (told.event === 'listings') offered = told
    if (told.event === 'text') text += told.text
    if (told.event === 'again') text = ''
    if (told.event === 'done') done = told
  }
  if (!done) throw new AiFailure('stopped')
  const { isFitting, listings } = offered
  const { by, isFallback } = done
  return { ...linked(text.trim(), listings, addressOf), listings, isFitting, by, isFallback }
}

/** All links are ours. A mark of a listing that is not known leaves nothing behind. */
function linked(text: string, listings: Named[], addressOf: (id: number) => string) {
  const titles = new Map(listings.map(({ id, title }) => [id, title]))
  const citations = new Set<number>()
  const parts = text.split(MARK).map((part, at) => {
    if (at % 2 === 0) return escaped(part)
    const id = Number(part)
    const title = titles.get(id)
    if (title === undefined) return ''
    citations.add(id)
    return `[${escaped(title)}](${addressOf(id)})`
  })
  return { text: parts.join(''), citations: [...citations] }
}

/** Of what opens a link, an image, an element or an entity, or is taken for an address or a mailbox as it stands. */
const SIGNS = /[\\`*_[\]<>~|#@]|!(?=\[|$)|&(?=#|\w+;)|:(?=\/\/)|(?<=\w)\.(?=[a-z])/giu

/** What a host or a model wrote is no Markdown. */
function escaped(words: string): string {
  return words.replace(SIGNS, (sign) => `\\${sign}`)
}
