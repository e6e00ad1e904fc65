import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'
import { throttleAnswers, throttleSearches } from '#start/limiter'
import router from '@adonisjs/core/services/router'

const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/

/** What a visitor sees too; a token makes it what its person sees. */
router
  .group(() => {
    router.get('/listings', [controllers.api.Listings, 'index']).as('listings.index')
    router
      .get('/search', [controllers.api.Searches, 'show'])
      .as('searches.show')
      .use(throttleSearches)
    router.get('/categories', [controllers.api.Categories, 'index']).as('categories.index')
    router.get('/regions', [controllers.api.Regions, 'index']).as('regions.index')

    router
      .group(() => {
        router.get('/', [controllers.api.Listings, 'show']).as('show')
        router.get('/quote', [controllers.api.listings.Quotes, 'show']).as('quote')
        router.get('/reviews', [controllers.api.listings.Reviews, 'index']).as('reviews.index')
        router
          .get('/review-summary', [controllers.api.listings.ReviewSummaries, 'show'])
          .as('review_summary')
        router.get('/comments', [controllers.api.listings.Comments, 'index']).as('comments.index')
      })
      .prefix('/listings/:id')
      .where('id', router.matchers.number())
      .as('listings')

    router
      .get('/comments/:ulid/answers', [controllers.api.comments.Answers, 'index'])
      .where('ulid', ULID)
      .as('comments.answers.index')

    router
      .group(() => {
        router.get('/', [controllers.api.Users, 'show']).as('show')
        router.get('/listings', [controllers.api.users.Listings, 'index']).as('listings.index')
        router.get('/reviews', [controllers.api.users.Reviews, 'index']).as('reviews.index')
        router
          .get('/review-summary', [controllers.api.users.ReviewSummaries, 'show'])
          .as('review_summary')
      })
      .prefix('/users/:id')
      .where('id', router.matchers.number())
      .as('users')
  })
  .prefix('/api/v1')
  .as('api')
  .use([
    middleware.api(),
    middleware.apiLimits(),
    middleware.bearer({ isOptional: true }),
    middleware.knownInput(),
  ])

/** Kept by its `Idempotency-Key` before it is counted: whoever asks again after a broken line pays once. */
router
  .post('/api/v1/search/answer', [controllers.api.searches.Answers, 'store'])
  .as('api.searches.answer.store')
  .use([
    middleware.api(),
    middleware.apiLimits(),
    middleware.bearer({ isOptional: true }),
    middleware.knownInput(),
    middleware.idempotent(),
    throttleAnswers,
  ])
