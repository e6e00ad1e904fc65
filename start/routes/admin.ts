import { middleware } from '#start/kernel'
import { controllers } from '#generated/controllers'
import router from '@adonisjs/core/services/router'

const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/

router
  .group(() => {
    router.get('/', [controllers.admin.Dashboards, 'show']).as('dashboard.show')

    router.get('/cases', [controllers.admin.Reports, 'index']).as('cases.index')
    router
      .get('/cases/export', [controllers.admin.reports.Exports, 'show'])
      .as('cases.exports.show')
    router
      .post('/cases/dismissals', [controllers.admin.reports.Dismissals, 'store'])
      .as('cases.dismissals.store')
    router
      .group(() => {
        router.get('/', [controllers.admin.Reports, 'show']).as('show')
        router.post('/claim', [controllers.admin.reports.Claims, 'store']).as('claims.store')
        router.delete('/claim', [controllers.admin.reports.Claims, 'destroy']).as('claims.destroy')
        router
          .post('/decision', [controllers.admin.reports.Decisions, 'store'])
          .as('decisions.store')
      })
      .prefix('/cases/:ulid')
      .where('ulid', ULID)
      .as('cases')
    router
      .post('/sanctions/:ulid/lift', [controllers.admin.sanctions.Lifts, 'store'])
      .where('ulid', ULID)
      .as('sanctions.lifts.store')
    router.get('/appeals', [controllers.admin.Appeals, 'index']).as('appeals.index')
    router
      .get('/appeals/export', [controllers.admin.appeals.Exports, 'show'])
      .as('appeals.exports.show')
    router
      .get('/appeals/:ulid', [controllers.admin.Appeals, 'show'])
      .where('ulid', ULID)
      .as('appeals.show')
    router
      .post('/appeals/:ulid/decision', [controllers.admin.appeals.Decisions, 'store'])
      .where('ulid', ULID)
      .as('appeals.decisions.store')

    router.get('/users', [controllers.admin.Users, 'index']).as('users.index')
    router.get('/users/export', [controllers.admin.users.Exports, 'show']).as('users.exports.show')
    router
      .get('/users/:id', [controllers.admin.Users, 'show'])
      .where('id', router.matchers.number())
      .as('users.show')
    router
      .post('/users/:id/sanctions', [controllers.admin.users.Sanctions, 'store'])
      .where('id', router.matchers.number())
      .as('users.sanctions.store')
    router
      .put('/users/:id/role', [controllers.admin.Roles, 'update'])
      .where('id', router.matchers.number())
      .as('roles.update')

    router.get('/reservations', [controllers.admin.Reservations, 'index']).as('reservations.index')
    router
      .get('/reservations/export', [controllers.admin.reservations.Exports, 'show'])
      .as('reservations.exports.show')
    router
      .get('/reservations/:ulid', [controllers.admin.Reservations, 'show'])
      .where('ulid', ULID)
      .as('reservations.show')
    router.get('/disputes', [controllers.admin.Disputes, 'index']).as('disputes.index')
    router
      .get('/disputes/export', [controllers.admin.disputes.Exports, 'show'])
      .as('disputes.exports.show')

    router.get('/listings', [controllers.admin.Listings, 'index']).as('listings.index')
    router
      .get('/listings/export', [controllers.admin.listings.Exports, 'show'])
      .as('listings.exports.show')
    router
      .group(() => {
        router.post('/', [controllers.admin.listings.Hidings, 'store']).as('store')
        router.delete('/', [controllers.admin.listings.Hidings, 'destroy']).as('destroy')
      })
      .prefix('/listings/:id/hiding')
      .where('id', router.matchers.number())
      .as('listings.hidings')

    router.get('/reviews', [controllers.admin.Reviews, 'index']).as('reviews.index')
    router
      .get('/reviews/export', [controllers.admin.reviews.Exports, 'show'])
      .as('reviews.exports.show')
    router
      .group(() => {
        router.post('/', [controllers.admin.reviews.Hidings, 'store']).as('store')
        router.delete('/', [controllers.admin.reviews.Hidings, 'destroy']).as('destroy')
      })
      .prefix('/reviews/:ulid/hiding')
      .where('ulid', ULID)
      .as('reviews.hidings')

    router.get('/comments', [controllers.admin.Comments, 'index']).as('comments.index')
    router
      .get('/comments/export', [controllers.admin.comments.Exports, 'show'])
      .as('comments.exports.show')
    router
      .group(() => {
        router.post('/', [controllers.admin.comments.Hidings, 'store']).as('store')
        router.delete('/', [controllers.admin.comments.Hidings, 'destroy']).as('destroy')
      })
      .prefix('/comments/:ulid/hiding')
      .where('ulid', ULID)
      .as('comments.hidings')
  })
  .prefix('/admin')
  .as('admin')
  .use([middleware.auth(), middleware.staff()])
