import { middleware } from '#start/kernel'
import { controllers } from '#generated/controllers'
import router from '@adonisjs/core/services/router'

const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/

router
  .group(() => {
    router.get('/', [controllers.SavedSearches, 'index']).as('index')
    router.get('/create', [controllers.SavedSearches, 'create']).as('create')
    router.post('/', [controllers.SavedSearches, 'store']).as('store')
    router.get('/:ulid', [controllers.SavedSearches, 'show']).as('show').where('ulid', ULID)
    router.patch('/:ulid', [controllers.SavedSearches, 'update']).as('update').where('ulid', ULID)
    router
      .delete('/:ulid', [controllers.SavedSearches, 'destroy'])
      .as('destroy')
      .where('ulid', ULID)
  })
  .prefix('/saved-searches')
  .as('saved_searches')
  .use(middleware.auth())
