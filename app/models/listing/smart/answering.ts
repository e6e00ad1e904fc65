import config from '#config/search'
import type { CardRow } from '#models/listing/cards'
import { describe } from '#models/listing/embedding/text'
import { asksForGear, remainingQuestion } from '#models/listing/smart/leaving_out'
import type { Found } from '#models/listing/smart/search'
import ai from '#services/ai/ai'
import type { Asking, Candidate, Locale, Part, Source, Titled } from '#services/ai/contract'

export interface Named {
  id: number
  title: string
}

/**
 * An answer bit by bit. `listings` comes first: what it is made from and may name. `again` voids the
 * text so far. `done` says whether a model wrote it, and whether the built-in had to stand in.
 */
export type Told =
  | { event: 'listings'; listings: Named[]; isFitting: boolean }
  | { event: 'text'; text: string }
  | { event: 'again' }
  | { event: 'done'; by: Source['driver']; isFallback: boolean }

interface Asked {
  locale: Locale
  found: Found
}

/**
 * Chooses what truly fits out of what was found, and answers from that alone; when nothing fits, from
 * what comes nearest. Holds no database connection while a model works.
 * @throws AiFailure when nobody can answer, not even the built-in
 */
export async function* answerFrom(asked: Asked, asking: Asking): AsyncGenerator<Told> {
  const { locale, found } = asked
  const question = remainingQuestion(found.conditions)
  const { fitting, nearest, source: chooser } = await choose(question, found, asking)
  const listings = fitting.length > 0 ? fitting : nearest
  yield {
    event: 'listings',
    listings: listings.map(({ id, title }) => ({ id, title })),
    isFitting: fitting.length > 0,
  }
  const writer = yield* written(ai.answer({ question, locale, listings: fitting, nearest }, asking))
  yield {
    event: 'done',
    by: writer.driver,
    isFallback: chooser.isFallback || writer.isFallback,
  }
}

async function choose(question: string, found: Found, asking: Asking) {
  const { rows, nearest } = found
  const candidates = await read(rows.slice(0, config.candidates))
  if (!asksForGear(found.conditions)) {
    const fitting = candidates.slice(0, config.chosen)
    return { fitting, nearest: await read(nearest), source: { isFallback: false } }
  }
  const { ids, source } = await ai.rank({ question, candidates, atMost: config.chosen }, asking)
  const offered = new Map(candidates.map((candidate) => [candidate.id, candidate]))
  const fitting = ids.flatMap((id) => offered.get(id) ?? []).slice(0, config.chosen)
  if (fitting.length > 0) return { fitting, nearest: [], source }
  const closest = candidates.length > 0 ? candidates : await read(nearest)
  return { fitting, nearest: closest.slice(0, config.chosen), source }
}

/** With their text; one that vanished meanwhile is left out. */
async function read(rows: CardRow[]): Promise<Titled[]> {
  if (rows.length === 0) return []
  const described = await describe(rows.map(({ id }) => id))
  const texts = new Map(described.map(({ id, text }: Candidate) => [id, text]))
  return rows.flatMap(({ id, title }) => {
    const text = texts.get(id)
    return text === undefined ? [] : { id, title, text }
  })
}

async function* written(parts: AsyncGenerator<Part, Source>): AsyncGenerator<Told, Source> {
  try {
    for (;;) {
      const step = await parts.next()
      if (step.done) return step.value
      const { kind } = step.value
      yield kind === 'text' ? { event: kind, text: step.value.text } : { event: kind }
    }
  } finally {
    await parts.return(undefined as never)
  }
}
