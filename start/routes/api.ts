import { controllers } from '#generated/controllers'
import { throttleSearches } from '#start/limiter'
import router from '@adonisjs/core/services/router'

router
  .group(() => {
    router.get('/listings', [controllers.api.Listings, 'index']).as('listings.index')
    router
      .get('/search', [controllers.api.Searches, 'show'])
      .as('searches.show')
      .use(throttleSearches)
  })
  .prefix('/api/v1')
  .as('api')
