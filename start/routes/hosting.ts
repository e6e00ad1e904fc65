import { middleware } from '#start/kernel'
import { throttleCategorySuggestions, throttleListingDrafts } from '#start/limiter'
import { controllers } from '#generated/controllers'
import router from '@adonisjs/core/services/router'

router
  .group(() => {
    router.get('/listings/create', [controllers.hosting.Listings, 'create']).as('create')
    router.get('/hosting/listings', [controllers.hosting.Listings, 'index']).as('index')
    router.post('/hosting/listings', [controllers.hosting.Listings, 'store']).as('store')
    router.get('/hosting/listings/:id', [controllers.hosting.Listings, 'show']).as('show')
    router.get('/hosting/listings/:id/edit', [controllers.hosting.Listings, 'edit']).as('edit')
    router.put('/hosting/listings/:id', [controllers.hosting.Listings, 'update']).as('update')
    router.delete('/hosting/listings/:id', [controllers.hosting.Listings, 'destroy']).as('destroy')
  })
  .where('id', router.matchers.number())
  .as('hosting.listings')
  .use(middleware.auth())

router
  .group(() => {
    router
      .post('/publication', [controllers.hosting.ListingPublications, 'store'])
      .as('publications.store')
    router
      .delete('/publication', [controllers.hosting.ListingPublications, 'destroy'])
      .as('publications.destroy')
    router.get('/calendar', [controllers.hosting.Calendars, 'show']).as('calendars.show')
    router.post('/blocks', [controllers.hosting.ListingBlocks, 'store']).as('blocks.store')
    router
      .delete('/blocks/:blockId', [controllers.hosting.ListingBlocks, 'destroy'])
      .where('blockId', router.matchers.number())
      .as('blocks.destroy')
  })
  .prefix('/hosting/listings/:id')
  .where('id', router.matchers.number())
  .as('hosting')
  .use(middleware.auth())

router
  .group(() => {
    router
      .post('/listing-drafts', [controllers.hosting.ListingDrafts, 'store'])
      .as('listing_drafts.store')
      .use(throttleListingDrafts)
    router
      .get('/category-suggestions', [controllers.hosting.CategorySuggestions, 'index'])
      .as('category_suggestions.index')
      .use(throttleCategorySuggestions)
  })
  .prefix('/hosting')
  .as('hosting')
  .use(middleware.auth())
