import { middleware } from '#start/kernel'
import { controllers } from '#generated/controllers'
import router from '@adonisjs/core/services/router'

router
  .group(() => {
    router.post('/uploads', [controllers.Uploads, 'store']).as('uploads.store')
  })
  .use(middleware.auth())
