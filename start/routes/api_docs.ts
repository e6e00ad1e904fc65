import { controllers } from '#generated/controllers'
import router from '@adonisjs/core/services/router'

router.get('/api/openapi.json', [controllers.ApiDocuments, 'show']).as('api_document.show')
router.get('/api/docs', [controllers.ApiDocs, 'show']).as('api_docs.show')

/** Where the name of a kind of problem leads who follows it. */
router.on('/problems/:type').redirectToPath('/api/docs').as('api_docs.problem')
