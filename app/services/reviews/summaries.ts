import ai from '#services/ai/ai'
import type { Locale, Source } from '#services/ai/contract'
import { summaryOf } from '#services/ai/builtin/summary'
import logger from '@adonisjs/core/services/logger'
import type Review from '#models/review'
import type { About } from '#models/review/list'
import { newestReviews, reviewsOfIds } from '#models/review/newest'
import locks from '#services/lock/locks'
import { RedisCache } from '#services/shared/cache'
import SharedWork from '#services/shared/shared_work'

const DAY_SECONDS = 24 * 60 * 60
/** After a failure the model is asked again this much later, by whoever comes then. */
const FAILURE_SECONDS = 60

/** A summary of what reviews say, and who wrote it. */
export type ReviewSummary = { text: string; source: Source; count: number }

export interface Subject {
  about: About
  /** A listing's title or a host's nickname. */
  name: string
  locale: Locale
}

const shared = new SharedWork(new RedisCache(), locks)

/**
 * The summary of the newest visible reviews. It is kept for a day under a name made of exactly these
 * reviews: what was summed up before a review came, went or came back is never found again, and nothing
 * has to be remembered to be thrown away. Without Redis the built-in rules answer, and nothing is kept.
 * @returns null without reviews
 */
export async function summaryFor(subject: Subject): Promise<ReviewSummary | null> {
  const { ids, print } = await newestReviews(subject.about)
  if (ids.length === 0) return null
  const found = await shared.result({
    name: `reviews:summary:${nameOf(subject)}:${print}`,
    work: async () => sumUp(subject, await reviewsOfIds(ids)),
  })
  return found ?? withoutModel(subject, await reviewsOfIds(ids))
}

/** Who fails says so to all who wait: they do not try one after another. */
async function sumUp(subject: Subject, reviews: Review[]) {
  try {
    const { text, source } = await ai.summarise(asked(subject, reviews), { by: null })
    const seconds = source.isFallback ? FAILURE_SECONDS : DAY_SECONDS
    return { result: { text, source, count: reviews.length }, seconds }
  } catch (error) {
    logger.warn({ err: error }, 'reviews could not be summed up by the model')
    return { result: withoutModel(subject, reviews), seconds: FAILURE_SECONDS }
  }
}

function withoutModel(subject: Subject, reviews: Review[]): ReviewSummary {
  return {
    text: summaryOf(asked(subject, reviews)),
    source: { driver: 'builtin', model: 'builtin', isFallback: true },
    count: reviews.length,
  }
}

function asked({ about, locale, name }: Subject, reviews: Review[]) {
  return {
    subject: name,
    kind: 'listingId' in about ? ('listing' as const) : ('host' as const),
    locale,
    reviews: reviews.map(({ gearScore, kindnessScore, responseScore, text }) => ({
      text,
      gear: gearScore,
      kindness: kindnessScore,
      response: responseScore,
    })),
  }
}

function nameOf({ about, locale }: Subject): string {
  return 'listingId' in about
    ? `listing:${about.listingId}:${locale}`
    : `host:${about.hostId}:${locale}`
}
