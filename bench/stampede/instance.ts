/** One process of the shop that answers how long each of those who ask it waits for a summary. */
import { bootApplication } from '../support/application.js'
import type { Order, Report } from './crowd.js'

await bootApplication()
const { default: redis } = await import('@adonisjs/redis/services/main')
const { default: ai } = await import('#services/ai/ai')
const { summaryFor } = await import('#services/reviews/summaries')
const { newestReviews, reviewsOfIds } = await import('#models/review/newest')
const { CountingModel } = await import('./model.js')

process.on('message', (order: Order) => {
  const model = new CountingModel(redis, order.ms)
  ai.use(model)
  for (let asked = 0; asked < order.requests; asked++) void answer(order, model)
})
await redis.ping()
process.send!({ ready: true } satisfies Report)

async function answer({ how, listing }: Order, model: InstanceType<typeof CountingModel>) {
  const start = performance.now()
  try {
    const text = how === 'shared' ? await together(listing) : await alone(listing, model)
    process.send!({ ms: performance.now() - start, isWhole: text === '30' } satisfies Report)
  } catch {
    process.send!({ ms: performance.now() - start, isWhole: false } satisfies Report)
  }
}

async function together(listingId: number) {
  const summary = await summaryFor({ about: { listingId }, name: '텐트', locale: 'ko' })
  return summary?.text
}

/** The yardstick: read the cache, and ask the model when it is empty. */
async function alone(listingId: number, model: InstanceType<typeof CountingModel>) {
  const kept = await redis.get('stampede:alone')
  if (kept) return kept
  const { ids } = await newestReviews({ listingId })
  const reviews = await reviewsOfIds(ids)
  const { text } = await model.summarise({
    subject: '텐트',
    kind: 'listing',
    locale: 'ko',
    reviews: reviews.map((review) => ({
      text: review.text,
      gear: review.gearScore,
      kindness: review.kindnessScore,
      response: review.responseScore,
    })),
  })
  await redis.setex('stampede:alone', 60, text)
  return text
}
