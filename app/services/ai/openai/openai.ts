import { checkedDraft, checkedText, checkedVectors, checkedWith, offeredIds } from '../checking.js'
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
import type { OpenAiApi, OpenAiSettings } from './api.js'
import { answerPrompt, draftPrompt, rankingPrompt, summaryPrompt } from './prompts.js'
import { DRAFT, RANKING, SUMMARY } from './schemas.js'

const LONGEST_TEXT = 5_000
const LONGEST_CANDIDATE = 1_500

/** Any endpoint that speaks OpenAI's API (https://platform.openai.com/docs/api-reference). */
export default class OpenAiDriver implements AiDriver {
  readonly name = 'openai'
  readonly space: string
  readonly dimensions: number
  private opening: Promise<OpenAiApi> | null = null

  constructor(private settings: OpenAiSettings) {
    this.dimensions = settings.dimensions
    this.space = `openai:${settings.models.embed}:${settings.dimensions}`.slice(0, 100)
  }

  async embed({ texts, isInBackground = false }: Embedding, asking: Asking) {
    const { models, dimensions, timeouts } = this.settings
    const input = texts.map((text) => text.slice(0, LONGEST_TEXT))
    const timeout = isInBackground ? timeouts.embed : timeouts.query
    const body = { model: models.embed, input, dimensions }
    const api = await this.api()
    const { vectors, usage } = await api.embed(body, { asking, timeout })
    const checked = checkedWith(usage, () => checkedVectors(vectors, texts.length, dimensions))
    return { vectors: checked, usage }
  }

  async rank(asked: Ranking, asking: Asking) {
    const candidates = asked.candidates.map(({ id, text }) => ({
      id,
      text: text.slice(0, LONGEST_CANDIDATE),
    }))
    const api = await this.api()
    const { value, usage } = await api.fill(
      {
        model: this.settings.models.rank,
        system: rankingPrompt(asked),
        data: { question: asked.question, candidates },
        atMostTokens: 500,
        timeout: this.settings.timeouts.rank,
      },
      RANKING,
      asking
    )
    return { ids: checkedWith(usage, () => offeredIds(value, asked)), usage }
  }

  async *answer(asked: Question, asking: Asking): AsyncGenerator<string, Usage> {
    const { question, listings, nearest } = asked
    const api = await this.api()
    const pieces = api.stream(
      {
        model: this.settings.models.answer,
        system: answerPrompt(asked),
        data: { question, listings, nearest },
        atMostTokens: 1_000,
        timeout: this.settings.timeouts.answer,
      },
      asking
    )
    return yield* namedOnly(pieces, new Set([...listings, ...nearest].map(({ id }) => id)))
  }

  async draft(asked: Drafting, asking: Asking) {
    const { note, photos, categories, locale } = asked
    const api = await this.api()
    const { value, usage } = await api.fill(
      {
        model: this.settings.models.answer,
        system: draftPrompt(locale),
        data: { note, categories },
        photos,
        atMostTokens: 3_000,
        timeout: this.settings.timeouts.draft,
      },
      DRAFT,
      asking
    )
    return { draft: checkedWith(usage, () => checkedDraft(value, asked)), usage }
  }

  async summarise(asked: Summarising, asking: Asking) {
    const { subject, reviews } = asked
    const api = await this.api()
    const { value, usage } = await api.fill(
      {
        model: this.settings.models.answer,
        system: summaryPrompt(asked),
        data: { subject, reviews },
        atMostTokens: 600,
        timeout: this.settings.timeouts.summarise,
      },
      SUMMARY,
      asking
    )
    return { text: checkedWith(usage, () => checkedText(value)), usage }
  }
  /** The provider's package costs every process 35 MB and a sixth of a second; the first question pays. */
  private api(): Promise<OpenAiApi> {
    this.opening ??= import('./api.js').then(({ OpenAiApi: Api }) => new Api(this.settings))
    return this.opening
  }
}
