import { controllers } from '#generated/controllers'
import router from '@adonisjs/core/services/router'

router.get('/', [controllers.Home, 'show']).as('home')
router.get('/csrf-token', [controllers.CsrfTokens, 'show']).as('csrf_token.show')
router.post('/locale', [controllers.Locales, 'update']).as('locale.update')

router.get('/health/live', [controllers.Health, 'live']).as('health.live')
router.get('/health/ready', [controllers.Health, 'ready']).as('health.ready')

router
  .get('/photos/:ulid/:size', [controllers.Photos, 'show'])
  .where('ulid', /^[0-9A-HJKMNP-TV-Z]{26}$/)
  .where('size', /^(card|full|avatar|original)$/)
  .as('photos.show')
