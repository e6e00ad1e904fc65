import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'
import {
  throttleCategorySuggestions,
  throttleCompletions,
  throttleListingDrafts,
  throttleUploads,
} from '#start/limiter'
import { forTokens } from '#start/routes/api_groups'
import router from '@adonisjs/core/services/router'

const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/
const { hosting } = controllers.api

forTokens('listings:read', () => {
  router.get('/hosting/listings', [hosting.Listings, 'index']).as('hosting.listings.index')
  router
    .group(() => {
      router.get('/', [hosting.Listings, 'show']).as('listings.show')
      router.get('/calendar', [hosting.Calendars, 'show']).as('calendars.show')
    })
    .prefix('/hosting/listings/:id')
    .where('id', router.matchers.number())
    .as('hosting')
})

forTokens('listings:write', () => {
  router.post('/hosting/listings', [hosting.Listings, 'store']).as('hosting.listings.store')
  router
    .group(() => {
      router.put('/', [hosting.Listings, 'update']).as('listings.update').use(middleware.ifMatch())
      router
        .delete('/', [hosting.Listings, 'destroy'])
        .as('listings.destroy')
        .use(middleware.ifMatch())
      router
        .post('/publication', [hosting.ListingPublications, 'store'])
        .as('publications.store')
        .use(middleware.ifMatch())
      router
        .delete('/publication', [hosting.ListingPublications, 'destroy'])
        .as('publications.destroy')
        .use(middleware.ifMatch())
      router.post('/blocks', [hosting.ListingBlocks, 'store']).as('blocks.store')
      router
        .delete('/blocks/:blockId', [hosting.ListingBlocks, 'destroy'])
        .where('blockId', router.matchers.number())
        .as('blocks.destroy')
    })
    .prefix('/hosting/listings/:id')
    .where('id', router.matchers.number())
    .as('hosting')
  router
    .post('/hosting/listing-drafts', [hosting.ListingDrafts, 'store'])
    .as('hosting.listing_drafts.store')
    .use(throttleListingDrafts)
  router
    .get('/hosting/category-suggestions', [hosting.CategorySuggestions, 'index'])
    .as('hosting.category_suggestions.index')
    .use(throttleCategorySuggestions)
})

forTokens('earnings:read', () => {
  router.get('/hosting/earnings', [hosting.Earnings, 'index']).as('hosting.earnings.index')
  router
    .get('/hosting/earnings/summary', [hosting.EarningsSummaries, 'show'])
    .as('hosting.earnings.summary')
})

/** Photos of the two sides of a rental: each wants the ability of the place where it is shown. */
forTokens(['reservations:read', 'reservations:write', 'chat'], () => {
  router
    .get('/photos/:ulid/:size', [controllers.api.Photos, 'show'])
    .where('ulid', ULID)
    .where('size', /^(card|full|avatar|original)$/)
    .as('photos.show')
})

/** Whoever may show a photo somewhere may send one. */
forTokens(['listings:write', 'reservations:write', 'reviews', 'chat', 'profile:write'], () => {
  router
    .post('/uploads', [controllers.api.Uploads, 'store'])
    .as('uploads.store')
    .use(throttleUploads)
  router
    .group(() => {
      router.get('/', [controllers.api.Uploads, 'show']).as('show')
      router
        .post('/completion', [controllers.api.uploads.Completions, 'store'])
        .as('completion.store')
        .use(throttleCompletions)
    })
    .prefix('/uploads/:ulid')
    .where('ulid', ULID)
    .as('uploads')
  router
    .put('/storage/uploads/:token', [controllers.api.storage.Uploads, 'update'])
    .as('storage.uploads.update')
})
