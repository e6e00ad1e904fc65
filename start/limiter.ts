import { createHash } from 'node:crypto'
import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { errors } from '@adonisjs/limiter'
import limiter from '@adonisjs/limiter/services/main'
import accounts from '#config/accounts'
import ai from '#config/ai'
import calendars from '#config/calendar_feeds'
import { liveStore } from '#config/limiter'
import limits from '#config/limits'
import webhooks from '#config/webhooks'

type Throttle = (ctx: HttpContext, next: NextFn) => Promise<unknown>
type Rate = { requests: number; every: string }
type Key = (ctx: HttpContext) => string

/** A webhook costs a look into the database, and one into a company's books when the order is ours. */
export const throttleWebhooks = orUnavailable(counting('webhooks', () => limits.webhooks, address))

export const throttlePayments = orUnavailable(
  both(
    counting('payments', () => limits.payments, whoAsks),
    perAddress('payments')
  )
)

export const throttleReservations = orUnavailable(
  counting('reservations', () => limits.reservations, whoAsks)
)

export const throttleKakao = orUnavailable(counting('kakao', () => accounts.kakao, address))

/** What a person says by HTTP and over sockets is counted together (app/chat/pace.ts). */
export const throttleMessages = orUnavailable(
  limiter.define('messages', ({ auth }) => {
    const { requests, every } = limits.messages
    return limiter
      .allowRequests(requests)
      .every(every)
      .store(liveStore)
      .usingKey(String(auth.getUserOrFail().id))
  })
)

/** How many reports a day somebody may make is a rule of its own; this one is for those who try. */
export const throttleReports = orUnavailable(counting('reports', () => limits.reports, whoAsks))

/** Questions, answers and replies together. */
export const throttleComments = orUnavailable(counting('comments', () => limits.comments, whoAsks))

/** Before anybody is known: a token cannot be guessed, but looking for it costs a query. */
export const throttleBearers = orUnavailable(counting('bearers', () => limits.bearers, address))

export const throttleMcp = orUnavailable(
  counting(
    'mcp',
    () => limits.mcp,
    ({ auth }) => String(auth.use('api').getUserOrFail().currentAccessToken.identifier)
  )
)

/** The list costs little and goes on uncounted; who finds `isDegraded` asks no model and opens no answer. */
export const throttleSearches = orUncounted(counting('searches', () => limits.searches, whoAsks))

export const throttleAnswers = orUnavailable(async (ctx, next) => {
  if (!isModelAsked()) return countAnswers(ctx, next)
  const { requests, every } = limits.answers.repeats
  const repeats = limiter.use({ requests, duration: every })
  const key = questionKey(ctx)
  const asked = await repeats.get(key)
  if (asked && asked.consumed < requests) {
    await repeats.increment(key)
    return next()
  }
  return countAnswers(ctx, async () => {
    await repeats.increment(key)
    return next()
  })
})

export const throttleListingDrafts = orUnavailable(
  both(
    counting('listing_drafts', () => limits.drafts, whoAsks),
    perAddress('drafts')
  )
)

export const throttleUploads = orUnavailable(counting('uploads', () => limits.uploads, whoAsks))

export const throttleCompletions = orUnavailable(
  counting('completions', () => limits.uploads, whoAsks)
)

/** Fast typing with a question after each pause. */
export const throttleCategorySuggestions = orUnavailable(
  counting('category_suggestions', () => limits.suggestions, whoAsks)
)

/** A trial or a replay has us call another server. */
export const throttleWebhookActs = orUnavailable(
  counting('webhook_acts', () => webhooks.acts, whoAsks)
)

/** A feed cannot be guessed; uncounted it is still only read. */
export const throttleCalendars = orUncounted(async (ctx, next) =>
  countKnocks(ctx, () => countReads(ctx, next))
)

const countKnocks = counting('calendar_knocks', () => calendars.knocks, address)
const countReads = counting(
  'calendar_reads',
  () => calendars.reads,
  ({ params }) => createHash('sha256').update(params.file).digest('base64url')
)

const countPerson = counting(
  'answers',
  () => limits.answers[isModelAsked() ? 'model' : 'builtin'],
  whoAsks
)

const countPaidAnswers = both(countPerson, perAddress('answers'))

function countAnswers(ctx: HttpContext, next: NextFn) {
  return isModelAsked() ? countPaidAnswers(ctx, next) : countPerson(ctx, next)
}

/** Of all who are at one address. */
function perAddress(name: keyof typeof limits.addresses): Throttle {
  return counting(`${name}_of_address`, () => limits.addresses[name], address)
}

/** Whoever is over the first uses up nothing of the second. */
function both(first: Throttle, second: Throttle): Throttle {
  return (ctx, next) => first(ctx, () => second(ctx, next))
}

function counting(name: string, rate: () => Rate, key: Key): Throttle {
  return limiter.define(name, (ctx) => {
    const { requests, every } = rate()
    return limiter.allowRequests(requests).every(every).usingKey(key(ctx))
  })
}

function isModelAsked(): boolean {
  return ai.driver !== 'builtin'
}

function questionKey(ctx: HttpContext): string {
  const { q, without } = ctx.request.only(['q', 'without'])
  const question = JSON.stringify([ctx.i18n.locale, q, without])
  const digest = createHash('sha256').update(question).digest('base64url')
  return `answers:${whoAsks(ctx)}:${digest}`
}

function address({ request }: HttpContext): string {
  return request.ip()
}

/** An address is never taken for an id. */
function whoAsks({ auth: { user }, request }: HttpContext): string {
  return user ? `user:${user.id}` : `address:${request.ip()}`
}

/** Where nothing can be counted nothing is tried; a company calls again. */
function orUnavailable(throttle: Throttle): Throttle {
  return unlessUncounted(throttle, (_ctx, _next, cause) => {
    throw new Exception('requests cannot be counted', { status: 503, cause })
  })
}

function orUncounted(throttle: Throttle): Throttle {
  return unlessUncounted(throttle, (ctx, next) => {
    ctx.isDegraded = true
    return next()
  })
}

type Instead = (ctx: HttpContext, next: NextFn, cause: unknown) => unknown

/** What fails behind the count is not the count's failure. */
function unlessUncounted(throttle: Throttle, instead: Instead): Throttle {
  return async (ctx, next) => {
    let isCounted = false
    try {
      return await throttle(ctx, () => {
        isCounted = true
        return next()
      })
    } catch (error) {
      if (isCounted || error instanceof errors.E_TOO_MANY_REQUESTS) throw error
      return instead(ctx, next, error)
    }
  }
}
