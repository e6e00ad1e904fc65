import { controllers } from '#generated/controllers'
import router from '@adonisjs/core/services/router'

router
  .group(() => {
    router.get('/listings', [controllers.api.Listings, 'index']).as('listings.index')
  })
  .prefix('/api/v1')
  .as('api')
