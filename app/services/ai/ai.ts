import config from '#config/ai'
import Breaker from './breaker.js'
import BuiltinDriver from './builtin/builtin.js'
import { OpenCall, type Call } from './calls.js'
import {
  AiFailure,
  type AiDriver,
  type Asking,
  type Draft,
  type Drafting,
  type Embedding,
  type Part,
  type Purpose,
  type Question,
  type Ranking,
  type Source,
  type Summarising,
  type Usage,
} from './contract.js'
import { atMost } from './estimates.js'
import { namedOnly, saying } from './naming.js'
import OpenAiDriver from './openai/openai.js'

/**
 * The door to the minds. When the chosen driver fails, is at rest after failures, or the budget is
 * spent, the built-in answers and the source says so. Callers ask here and never a driver.
 */
class Ai {
  private builtin = new BuiltinDriver()
  private chosen: AiDriver =
    config.driver === 'openai' && config.openai ? new OpenAiDriver(config.openai) : this.builtin
  private standIn: AiDriver | null = null
  private breakers = new Map<Purpose, Breaker>()

  get driver(): AiDriver {
    return this.standIn ?? this.chosen
  }

  /**
   * One unit vector for each text. Vectors of two drivers cannot be compared, so nobody stands in.
   * @throws AiFailure
   */
  async embed(asked: Embedding, asking: Asking) {
    const call = this.callOf('embed', asked.texts, asking, { items: asked.texts.length })
    const { vectors, usage } = await this.tried(call, (driver) => driver.embed(asked, asking))
    const { space } = call.driver
    return { vectors, space, source: sourceOf(call, usage) }
  }

  /** Ids of the candidates that fit, best first; none when none does. */
  async rank(asked: Ranking, asking: Asking): Promise<{ ids: number[]; source: Source }> {
    if (asked.candidates.length === 0) {
      const { name } = this.driver
      return { ids: [], source: { driver: name, model: 'none', isFallback: false } }
    }
    const call = this.callOf('rank', asked, asking)
    const { answer, source } = await this.orBuiltin(call, (driver) => driver.rank(asked, asking))
    return { ids: answer.ids, source }
  }

  /** The answer in whole words, `[[id]]` standing for a listing. Ends with its source. */
  async *answer(asked: Question, asking: Asking): AsyncGenerator<Part, Source> {
    const call = this.callOf('answer', asked, asking)
    let hasBegun = false
    try {
      const pieces = this.streamed(call, asked)
      for (;;) {
        const step = await pieces.next()
        if (step.done) return step.value
        hasBegun = true
        yield { kind: 'text', text: step.value }
      }
    } catch (error) {
      if (!isForBuiltin(error, call)) throw error
    }
    if (hasBegun) yield { kind: 'again' }
    const pieces = this.streamed(this.standInFor(call), asked)
    for (;;) {
      const step = await pieces.next()
      if (step.done) return step.value
      yield { kind: 'text', text: step.value }
    }
  }

  async draft(asked: Drafting, asking: Asking): Promise<{ draft: Draft; source: Source }> {
    const { photos, ...words } = asked
    const call = this.callOf('draft', words, asking, { photos: photos.length })
    const { answer, source } = await this.orBuiltin(call, (driver) => driver.draft(asked, asking))
    return { draft: answer.draft, source }
  }

  /** Two to four sentences about the reviews, and who wrote them. */
  async summarise(asked: Summarising, asking: Asking): Promise<{ text: string; source: Source }> {
    const call = this.callOf('summarise', asked, asking)
    const { answer, source } = await this.orBuiltin(call, (driver) =>
      driver.summarise(asked, asking)
    )
    return { text: answer.text, source }
  }

  /** Whether calls of each kind so far pass the provider by, after failures in a row. */
  breaks(): [Purpose, boolean][] {
    return [...this.breakers].map(([purpose, { isResting }]) => [purpose, isResting])
  }

  /** Asks this driver instead until `restore`; for tests and benches. */
  use(driver: AiDriver) {
    this.standIn = driver
    this.breakers.clear()
  }

  restore() {
    this.standIn = null
    this.breakers.clear()
  }

  private async orBuiltin<T extends { usage: Usage }>(
    call: Call,
    ask: (driver: AiDriver) => Promise<T>
  ): Promise<{ answer: T; source: Source }> {
    try {
      const answer = await this.tried(call, ask)
      return { answer, source: sourceOf(call, answer.usage) }
    } catch (error) {
      if (!isForBuiltin(error, call)) throw error
      const instead = this.standInFor(call)
      const answer = await this.tried(instead, ask)
      return { answer, source: sourceOf(instead, answer.usage) }
    }
  }

  private async tried<T extends { usage: Usage }>(
    call: Call,
    ask: (driver: AiDriver) => Promise<T>
  ): Promise<T> {
    const open = await OpenCall.begin(call, this.breakerOf(call.purpose))
    const answer = await ask(call.driver).catch(async (error: unknown) => {
      throw await open.failed(error)
    })
    await open.succeeded(answer.usage)
    return answer
  }

  private async *streamed(call: Call, asked: Question): AsyncGenerator<string, Source> {
    const open = await OpenCall.begin(call, this.breakerOf('answer'))
    const given = new Set([...asked.listings, ...asked.nearest].map(({ id }) => id))
    let isOver = false
    try {
      const usage = yield* saying(namedOnly(call.driver.answer(asked, call.asking), given))
      isOver = true
      await open.succeeded(usage)
      return sourceOf(call, usage)
    } catch (error) {
      isOver = true
      throw await open.failed(error)
    } finally {
      if (!isOver) await open.failed(new AiFailure('stopped'))
    }
  }

  private callOf(
    purpose: Purpose,
    asked: unknown,
    asking: Asking,
    { items, photos }: { items?: number; photos?: number } = {}
  ): Call {
    const most = atMost(purpose, asked, photos)
    return { purpose, driver: this.driver, isFallback: false, asking, atMost: most, items }
  }

  private standInFor(call: Call): Call {
    return { ...call, driver: this.builtin, isFallback: true }
  }

  private breakerOf(purpose: Purpose): Breaker {
    const breaker = this.breakers.get(purpose) ?? new Breaker()
    this.breakers.set(purpose, breaker)
    return breaker
  }
}

function isForBuiltin(error: unknown, { driver }: Call): boolean {
  return error instanceof AiFailure && error.kind !== 'stopped' && driver.name !== 'builtin'
}

function sourceOf({ driver, isFallback }: Call, { model }: Usage): Source {
  return { driver: driver.name, model, isFallback }
}

export default new Ai()
