import env from '#start/env'

/** US dollars for a million tokens, which are millionths of a dollar for one. */
export type Price = { input: number; output: number }

const key = env.get('OPENAI_API_KEY')?.release() ?? null

const models = {
  embed: env.get('AI_EMBED_MODEL', 'text-embedding-3-small'),
  rank: env.get('AI_RANK_MODEL', 'gpt-4.1-mini'),
  answer: env.get('AI_ANSWER_MODEL', 'gpt-4.1'),
}

/** Minds (product §11). Times in milliseconds unless named otherwise. */
export default {
  driver: env.get('AI', 'builtin'),
  openai: key
    ? {
        key,
        baseUrl: env.get('OPENAI_BASE_URL', 'https://api.openai.com/v1'),
        models,
        /** The model shortens its vectors to this length. */
        dimensions: env.get('AI_DIMENSIONS', 512),
        /** Of the whole call, with every retry. `query` is an embedding that a person waits for. */
        timeouts: {
          embed: 30_000,
          query: 4_000,
          rank: 8_000,
          answer: 30_000,
          draft: 45_000,
          summarise: 30_000,
        },
        retries: 2,
      }
    : null,
  prices: {
    'text-embedding-3-small': { input: 0.02, output: 0 },
    'text-embedding-3-large': { input: 0.13, output: 0 },
    'gpt-4.1-mini': { input: 0.4, output: 1.6 },
    'gpt-4.1': { input: 2, output: 8 },
  } as Record<string, Price>,
  /** Of a model that is not named above: rather too dear, so that a budget holds. */
  unknownPrice: { input: 2, output: 8 },
  budgets: {
    /** Calls of one person in a day (Asia/Seoul). */
    callsPerPerson: env.get('AI_CALLS_PER_PERSON', 200),
    /** Millionths of a US dollar in a day, of everybody and of one person. */
    everybody: env.get('AI_DOLLARS_PER_DAY', 5) * 1_000_000,
    person: env.get('AI_DOLLARS_PER_PERSON', 0.5) * 1_000_000,
  },
  /** Calls are remembered so long, for whoever asks what they cost. */
  keepDays: 400,
  /** After so many failures in a row a kind of call is left alone for a while. */
  breaker: { failures: 5, restMs: 30_000 },
  alerts: {
    /**
     * From this cosine on a new listing fits a saved question although it says it in other words, by the
     * space of the vectors. Measured with 253 judged questions: half of what `builtin:1` lets through is
     * what was asked for, and two in three are of its kind; of `builtin:2` two in three, and five in six.
     * `builtin:3` differs from it in sounds alone and was not measured.
     */
    similarity: { 'builtin:1': 0.2, 'builtin:2': 0.4, 'builtin:3': 0.4 } as Record<string, number>,
    /** Of a space that is not named above: rather too much, so that nobody is told of anything. */
    unknownSimilarity: 0.45,
  },
  /** Listing drafts (product §11). */
  drafts: {
    noteLength: 1_000,
  },
  embedding: {
    /** Texts in one call. */
    batch: 128,
    /** Until another worker takes over what a killed one was at; longer than an embedding may take. */
    leaseSeconds: env.get('AI_LEASE_SECONDS', 90),
  },
}
