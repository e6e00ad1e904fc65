import { controllers } from '#generated/controllers'
import router from '@adonisjs/core/services/router'

router.get('/api/openapi.json', [controllers.ApiDocuments, 'show']).as('api_document.show')
router.get('/api/docs', [controllers.ApiDocs, 'show']).as('api_docs.show')

/** Where the name of a kind of problem leads who follows it. */
router
  .get('/problems/:type', ({ params, response }) =>
    response.redirect().toPath(`/api/docs#problem-${params.type}`)
  )
  .where('type', router.matchers.slug())
  .as('api_docs.problem')
