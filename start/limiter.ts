import { createHash } from 'node:crypto'
import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { errors } from '@adonisjs/limiter'
import limiter from '@adonisjs/limiter/services/main'
import accounts from '#config/accounts'
import ai from '#config/ai'
import calendars from '#config/calendar_feeds'
import chat from '#config/chat'
import comments from '#config/comments'
import mcp from '#config/mcp'
import config from '#config/payments'
import search from '#config/search'
import webhooks from '#config/webhooks'

type Throttle = (ctx: HttpContext, next: NextFn) => Promise<unknown>

/** A webhook costs a look into the database, and one into a company's books when the order is ours. */
export const throttleWebhooks = orUnavailable(
  limiter.define('webhooks', ({ request }) => {
    const { requests, every } = config.webhooks
    return limiter.allowRequests(requests).every(every).usingKey(request.ip())
  })
)

export const throttleKakao = orUnavailable(
  limiter.define('kakao', ({ request }) => {
    const { requests, every } = accounts.kakao
    return limiter.allowRequests(requests).every(every).usingKey(request.ip())
  })
)

export const throttlePayments = orUnavailable(
  limiter.define('payments', ({ auth, request }) => {
    const { requests, every } = config.asked
    return limiter.allowRequests(requests).every(every).usingKey(whoAsks(auth, request))
  })
)

/** As fast as a socket may. */
export const throttleMessages = orUnavailable(
  limiter.define('messages', ({ auth, request }) => {
    return limiter
      .allowRequests(chat.messagesBurst)
      .every('3 seconds')
      .usingKey(whoAsks(auth, request))
  })
)

/** How many reports a day somebody may make is a rule of its own; this one is for those who try. */
export const throttleReports = orUnavailable(
  limiter.define('reports', ({ auth, request }) => {
    const who = String(auth.user?.id ?? request.ip())
    return limiter.allowRequests(60).every('1 hour').usingKey(who)
  })
)

/** Questions, answers and replies together. */
export const throttleComments = orUnavailable(
  limiter.define('comments', ({ auth }) => {
    const { requests, every } = comments.writing
    return limiter.allowRequests(requests).every(every).usingKey(String(auth.getUserOrFail().id))
  })
)

/** Before anybody is known: a token cannot be guessed, but looking for it costs a query. */
export const throttleBearers = orUnavailable(
  limiter.define('bearers', ({ request }) => {
    const { requests, every } = mcp.knocks
    return limiter.allowRequests(requests).every(every).usingKey(request.ip())
  })
)

export const throttleMcp = orUnavailable(
  limiter.define('mcp', ({ auth }) => {
    const { requests, every } = mcp.calls
    const { currentAccessToken } = auth.use('api').getUserOrFail()
    return limiter
      .allowRequests(requests)
      .every(every)
      .usingKey(String(currentAccessToken.identifier))
  })
)

/** The list costs little and goes on uncounted; who finds `isDegraded` opens no answer. */
export const throttleSearches = orUncounted(
  limiter.define('searches', ({ auth, request }) => {
    const { requests, every } = search.searches
    return limiter.allowRequests(requests).every(every).usingKey(whoAsks(auth, request))
  })
)

export const throttleAnswers = orUnavailable(async (ctx, next) => {
  if (!isModelAsked()) return countAnswers(ctx, next)
  const { requests, every } = search.answers.repeats
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
  limiter.define('listing_drafts', ({ auth, request }) => {
    const { requests, every } = ai.drafts.asked
    return limiter.allowRequests(requests).every(every).usingKey(whoAsks(auth, request))
  })
)

/** Fast typing with a question after each pause. */
export const throttleCategorySuggestions = orUnavailable(
  limiter.define('category_suggestions', ({ auth, request }) => {
    const { requests, every } = ai.drafts.suggestions
    return limiter.allowRequests(requests).every(every).usingKey(whoAsks(auth, request))
  })
)

/** A trial or a replay has us call another server. */
export const throttleWebhookActs = orUnavailable(
  limiter.define('webhook_acts', ({ auth }) => {
    const { requests, every } = webhooks.acts
    return limiter.allowRequests(requests).every(every).usingKey(String(auth.getUserOrFail().id))
  })
)

/** A feed cannot be guessed; uncounted it is still only read. */
export const throttleCalendars = orUncounted(async (ctx, next) =>
  countKnocks(ctx, () => countReads(ctx, next))
)

const countKnocks: Throttle = limiter.define('calendar_knocks', ({ request }) => {
  const { requests, every } = calendars.knocks
  return limiter.allowRequests(requests).every(every).usingKey(request.ip())
})

const countReads: Throttle = limiter.define('calendar_reads', ({ params }) => {
  const { requests, every } = calendars.reads
  const digest = createHash('sha256').update(params.file).digest('base64url')
  return limiter.allowRequests(requests).every(every).usingKey(digest)
})

const countAnswers: Throttle = limiter.define('answers', ({ auth, request }) => {
  const { requests, every } = search.answers[isModelAsked() ? 'model' : 'builtin']
  return limiter.allowRequests(requests).every(every).usingKey(whoAsks(auth, request))
})

function isModelAsked(): boolean {
  return ai.driver !== 'builtin'
}

function questionKey({ auth, request, i18n }: HttpContext): string {
  const { q, without } = request.qs()
  const question = JSON.stringify([i18n.locale, q, without])
  const digest = createHash('sha256').update(question).digest('base64url')
  return `answers:${whoAsks(auth, request)}:${digest}`
}

/** An address is never taken for an id. */
function whoAsks({ user }: HttpContext['auth'], request: HttpContext['request']): string {
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
