import { middleware } from '#start/kernel'
import { controllers } from '#generated/controllers'
import router from '@adonisjs/core/services/router'

/** The password again, for what needs it. */
router.post('/step-up', [controllers.StepUps, 'store']).as('step_ups.store').use(middleware.auth())
