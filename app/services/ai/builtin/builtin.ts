import type {
  AiDriver,
  Asking,
  Drafting,
  Embedding,
  Question,
  Ranking,
  Summarising,
  Usage,
} from '../contract.js'
import { namedOnly } from '../naming.js'
import { answerTo } from './answering.js'
import { draftOf } from './drafting.js'
import { DIMENSIONS, embeddingOf } from './embedding.js'
import { fitting } from './ranking.js'
import { summaryOf } from './summary.js'

const MODEL = 'builtin-3'
const USAGE: Usage = { model: MODEL, inputTokens: 0, outputTokens: 0 }
const LONGEST_TEXT = 5_000

/** Rules instead of a model: no key, no network, the same answer each time. */
export default class BuiltinDriver implements AiDriver {
  readonly name: AiDriver['name'] = 'builtin'
  /** The number rises with whatever changes vectors, names of gear too: `listings:embed --all` renews them. */
  readonly space = `builtin:3:${DIMENSIONS}`
  readonly dimensions = DIMENSIONS

  async embed({ texts }: Embedding) {
    return { vectors: texts.map((text) => embeddingOf(text.slice(0, LONGEST_TEXT))), usage: USAGE }
  }

  async rank(asked: Ranking) {
    return { ids: fitting(asked), usage: USAGE }
  }

  async *answer(asked: Question, _asking?: Asking): AsyncGenerator<string, Usage> {
    const given = new Set([...asked.listings, ...asked.nearest].map(({ id }) => id))
    yield* namedOnly(answerTo(asked), given)
    return USAGE
  }

  async draft(asked: Drafting) {
    return { draft: await draftOf(asked), usage: USAGE }
  }

  async summarise(asked: Summarising) {
    return { text: summaryOf(asked), usage: USAGE }
  }
}
