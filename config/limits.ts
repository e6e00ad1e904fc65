import env from '#start/env'

const messagesPerSecond = env.get('CHAT_MESSAGES_PER_SECOND')

/**
 * Every rate in one table. Instances share the counts through Redis (`LIMITER_STORE=redis`), windows begin with
 * the first attempt. Beside these: admins set `reportsPerDay` (config/marketplace.ts), a minute's calls of models
 * are paid from budgets (config/ai.ts), and what sockets send is also held by their instance (config/chat.ts).
 */
export default {
  /** What can be guessed: per (person, address) and per address; see services/accounts/throttle.ts. */
  guesses: {
    signIn: { person: [5, '15 mins'], address: [30, '15 mins'] },
    codes: { person: [5, '24 hours'], address: [30, '24 hours'] },
    codeTries: { person: [20, '1 hour'], address: [60, '1 hour'] },
    resets: { person: [5, '24 hours'], address: [30, '24 hours'] },
    passwords: { person: [5, '15 mins'], address: [30, '15 mins'] },
    handOvers: { person: [10, '1 hour'], address: [60, '1 hour'] },
  } as const,

  /** Of one person wherever they are, or of the address of whoever is signed out. */
  reservations: { requests: 10, every: '1 minute' },
  searches: { requests: 120, every: '1 minute' },
  answers: {
    /** Of a model, which costs money. */
    model: { requests: 20, every: '1 hour' },
    /** Of the built-in, which costs hardly more than a list. */
    builtin: { requests: 120, every: '1 minute' },
    /** The same question of the same person, again so soon, is one: pages are loaded again. Of models only. */
    repeats: { requests: 3, every: '5 mins' },
  },
  drafts: { requests: 20, every: '1 hour' },
  suggestions: { requests: 120, every: '10 mins' },
  /** By socket and by HTTP together. Whoever allows more in a second means it for the minute too. */
  messages: {
    requests: env.get(
      'CHAT_MESSAGES_PER_MINUTE',
      messagesPerSecond === undefined ? 60 : messagesPerSecond * 60
    ),
    every: '1 minute',
  },
  comments: { requests: 20, every: '10 mins' },
  /** Tries; how many of them may become reports in a day is `reportsPerDay`. */
  reports: { requests: 60, every: '1 hour' },
  /** A listing's ten photos several times over. */
  uploads: { requests: 120, every: '10 mins' },
  /** Orders and returns: with Toss each costs a call. */
  payments: { requests: 30, every: '1 minute' },

  /**
   * What costs money at each call, of one address too, whoever is signed in there: accounts are free to make.
   * Six times what one person may, since several people may share it.
   */
  addresses: {
    answers: { requests: 120, every: '1 hour' },
    drafts: { requests: 120, every: '1 hour' },
    payments: { requests: 180, every: '1 minute' },
  },

  /** Files of everything that is kept, by the web and by programs together. */
  exports: { requests: 5, every: '24 hours' },

  /** Secrets and addresses that programs make for their person, each with a letter. */
  exposures: { requests: 20, every: '1 hour' },

  /** Of one token. */
  mcp: { requests: 60, every: '1 minute' },

  /** Of one address, whoever is there: several people may share it. */
  bearers: { requests: 300, every: '1 minute' },
  webhooks: { requests: 300, every: '1 minute' },
}
