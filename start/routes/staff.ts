import { middleware } from '#start/kernel'
import { controllers } from '#generated/controllers'
import router from '@adonisjs/core/services/router'

/** Rights, and what needs the password again. */
router
  .group(() => {
    router.post('/step-up', [controllers.StepUps, 'store']).as('step_ups.store')
    router
      .put('/admin/users/:id/role', [controllers.admin.Roles, 'update'])
      .where('id', router.matchers.number())
      .as('admin.roles.update')
  })
  .use(middleware.auth())
