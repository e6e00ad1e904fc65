import BuiltinDriver from '#services/ai/builtin/builtin'
import {
  AiFailure,
  type Asking,
  type Question,
  type Ranking,
  type Usage,
} from '#services/ai/contract'

const USAGE: Usage = { model: 'test', inputTokens: 1, outputTokens: 1 }

/** Counts as a model, and says what it is told to, whatever it was given. */
export class Puppet extends BuiltinDriver {
  override readonly name = 'openai'
  ranks: number[] | null = null
  says: string[] = []
  isRankBroken = false
  /** After so many pieces. */
  breaksAfter = Infinity
  asked: { ranking?: Ranking; question?: Question } = {}

  override async rank(asked: Ranking) {
    this.asked.ranking = asked
    if (this.isRankBroken) throw new AiFailure('broken')
    return { ids: this.ranks ?? asked.candidates.slice(0, 1).map(({ id }) => id), usage: USAGE }
  }

  override async *answer(asked: Question): AsyncGenerator<string, Usage> {
    this.asked.question = asked
    for (const [at, piece] of this.says.entries()) {
      if (at >= this.breaksAfter) throw new AiFailure('broken')
      yield piece
    }
    if (this.says.length >= this.breaksAfter) throw new AiFailure('broken')
    return USAGE
  }
}

/** Says one word, and then thinks until it is let go or stopped. */
export class Thinker extends BuiltinDriver {
  override readonly name = 'openai'
  isStopped = false
  private letGo: () => void = () => {}

  override async *answer(_: Question, { signal }: Asking = { by: null }) {
    yield '음 '
    await new Promise<void>((resolve) => {
      this.letGo = resolve
      signal?.addEventListener('abort', () => resolve())
    })
    if (signal?.aborted) {
      this.isStopped = true
      throw new AiFailure('stopped')
    }
    yield '알겠어요.'
    return USAGE
  }

  finish() {
    this.letGo()
  }
}

/** Not even the built-in can answer. */
export class Silent extends BuiltinDriver {
  constructor(private cannot: 'rank' | 'answer' | 'both') {
    super()
  }

  override async rank(asked: Ranking) {
    if (this.cannot !== 'answer') throw new AiFailure('broken')
    return super.rank(asked)
  }

  override async *answer(asked: Question): AsyncGenerator<string, Usage> {
    if (this.cannot !== 'rank') throw new AiFailure('broken')
    return yield* super.answer(asked)
  }
}
