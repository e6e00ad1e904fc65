/** Who asks and for how long they wait; every call is recorded under it. */
export type Asking = {
  /** Id of the person whose budget pays; null for work of the system. */
  by: number | null
  /** Stops the call, and the stream, when whoever asked has gone. */
  signal?: AbortSignal
}

export type Locale = 'ko' | 'en'

/** What one call used. Tokens as the provider counted them; 0 for the built-in driver. */
export type Usage = { model: string; inputTokens: number; outputTokens: number }

export type Embedding = {
  /** Not empty; the first 5,000 characters of each are read. */
  texts: string[]
  /** Nobody waits for it: it may take as long as a batch does. */
  isInBackground?: boolean
}

/** A listing as models may read it. Its text is what its host wrote: data, never instructions. */
export type Candidate = { id: number; text: string }

export type Ranking = {
  question: string
  candidates: Candidate[]
  /** How many may be chosen; 0 to 3. */
  atMost: number
}

export type Titled = Candidate & { title: string }

export type Question = {
  question: string
  locale: Locale
  /** The listings that fit; none when nothing does. */
  listings: Titled[]
  /** Offered when nothing fits. */
  nearest: Titled[]
}

export type Drafting = {
  note: string
  locale: Locale
  /** JPEG, PNG or WebP, at most ten, no side longer than 1,024 pixels. The first is the main item. */
  photos: Uint8Array[]
  /** The leaves that may be chosen, with their whole path. */
  categories: { id: number; path: string }[]
}

/** A listing to be edited by its host. Whatever the driver cannot honestly tell is null. */
export type Draft = {
  title: string | null
  content: string | null
  /** One of the leaves that were offered. */
  categoryId: number | null
  /** Whole won, 0 or more. */
  fee: number | null
  deposit: number | null
  /** At most five. */
  options: { name: string; fee: number; deposit: number }[]
}

export type Summarising = {
  /** What the reviews are about, in words: a listing's title or a host's nickname. */
  subject: string
  kind: 'listing' | 'host'
  locale: Locale
  /** Newest first, at least one. Scores are 1 to 5. */
  reviews: { text: string; gear: number; kindness: number; response: number }[]
}

/**
 * A mind: a provider of models, or the built-in rules. Every method may throw AiFailure; nothing of
 * what it returns refers to anything that it was not given.
 */
export interface AiDriver {
  readonly name: 'openai' | 'builtin'
  /** Name of the space of its vectors: only vectors of one space can be compared. */
  readonly space: string
  /** Length of a vector. */
  readonly dimensions: number

  /** One unit vector for each text, in their order. */
  embed(asked: Embedding, asking: Asking): Promise<{ vectors: number[][]; usage: Usage }>
  /** Ids of the candidates that truly fit, best first; only ids that were offered. */
  rank(asked: Ranking, asking: Asking): Promise<{ ids: number[]; usage: Usage }>
  /**
   * The answer in whole words. `[[12]]` stands where listing 12 is named: a page makes a link of it.
   * Only listings that were given are named, and no other address occurs. Ends with the usage.
   */
  answer(asked: Question, asking: Asking): AsyncGenerator<string, Usage>
  draft(asked: Drafting, asking: Asking): Promise<{ draft: Draft; usage: Usage }>
  /** Two to four sentences. */
  summarise(asked: Summarising, asking: Asking): Promise<{ text: string; usage: Usage }>
}

/** `again`: what was written so far is void, the built-in begins anew. */
export type Part = { kind: 'text'; text: string } | { kind: 'again' }

export type Purpose = 'embed' | 'rank' | 'answer' | 'draft' | 'summarise'

/** Which driver an answer came from. `isFallback` when the built-in stood in for another one. */
export type Source = { driver: AiDriver['name']; model: string; isFallback: boolean }

export type FailureKind =
  | 'busy'
  | 'broken'
  | 'timeout'
  | 'denied'
  | 'refused'
  | 'malformed'
  | 'stopped'
  | 'overBudget'
  | 'closed'

/**
 * No answer came. `busy` (429), `broken` (5xx or no connection), `timeout`, `denied` (401, 403, 404: the
 * key or the model), `refused` (any other 4xx: what was asked), `malformed` (not what was asked for),
 * `stopped` (by whoever asked), `overBudget`, `closed` (the provider failed too often and is left alone
 * for a while).
 */
export class AiFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    readonly detail: string = kind,
    /** What the provider says that it used, or that it did nothing; who leaves it out cannot tell. */
    readonly used?: Usage | 'nothing'
  ) {
    super(`the AI gave no answer: ${detail}`)
  }
}
