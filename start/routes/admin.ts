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

    router.get('/settings', [controllers.admin.Settings, 'index']).as('settings.index')
    router
      .get('/settings/export', [controllers.admin.settings.Exports, 'show'])
      .as('settings.exports.show')
    router.put('/settings/:name', [controllers.admin.Settings, 'update']).as('settings.update')

    router.get('/audit', [controllers.admin.Audit, 'index']).as('audit.index')
    router.get('/audit/export', [controllers.admin.audit.Exports, 'show']).as('audit.exports.show')

    router.get('/jobs', [controllers.admin.Jobs, 'index']).as('jobs.index')
    router.get('/jobs/export', [controllers.admin.jobs.Exports, 'show']).as('jobs.exports.show')
    router.post('/jobs/:name/runs', [controllers.admin.jobs.Runs, 'store']).as('jobs.runs.store')

    router.get('/queue', [controllers.admin.Queue, 'index']).as('queue.index')
    router.get('/queue/export', [controllers.admin.queue.Exports, 'show']).as('queue.exports.show')
    router
      .post('/queue/:id/retry', [controllers.admin.queue.Retries, 'store'])
      .where('id', router.matchers.number())
      .as('queue.retries.store')

    router.get('/violations', [controllers.admin.Violations, 'index']).as('violations.index')
    router
      .get('/violations/export', [controllers.admin.violations.Exports, 'show'])
      .as('violations.exports.show')

    router.get('/payments', [controllers.admin.Payments, 'index']).as('payments.index')
    router
      .get('/payments/export', [controllers.admin.payments.Exports, 'show'])
      .as('payments.exports.show')

    router.get('/refunds', [controllers.admin.Refunds, 'index']).as('refunds.index')
    router
      .get('/refunds/export', [controllers.admin.refunds.Exports, 'show'])
      .as('refunds.exports.show')
    router
      .post('/refunds/:ulid/retry', [controllers.admin.refunds.Retries, 'store'])
      .where('ulid', ULID)
      .as('refunds.retries.store')

    router.get('/payouts', [controllers.admin.Payouts, 'index']).as('payouts.index')
    router
      .get('/payouts/export', [controllers.admin.payouts.Exports, 'show'])
      .as('payouts.exports.show')
    router
      .post('/payouts/bank-file', [controllers.admin.payouts.BankFiles, 'store'])
      .as('payouts.bank_files.store')
    router
      .group(() => {
        router.post('/retry', [controllers.admin.payouts.Retries, 'store']).as('retries.store')
        router.post('/hold', [controllers.admin.payouts.Holds, 'store']).as('holds.store')
        router.delete('/hold', [controllers.admin.payouts.Holds, 'destroy']).as('holds.destroy')
      })
      .prefix('/payouts/:ulid')
      .where('ulid', ULID)
      .as('payouts')

    router.get('/ai', [controllers.admin.Ai, 'index']).as('ai.index')
    router.get('/ai/export', [controllers.admin.ai.Exports, 'show']).as('ai.exports.show')

    router
      .group(() => {
        router.get('/', [controllers.admin.Trees, 'index']).as('index')
        router.post('/', [controllers.admin.Trees, 'store']).as('store')
        router.get('/export', [controllers.admin.trees.Exports, 'show']).as('exports.show')
        router
          .group(() => {
            router.put('/', [controllers.admin.Trees, 'update']).as('update')
            router.delete('/', [controllers.admin.Trees, 'destroy']).as('destroy')
            router.put('/place', [controllers.admin.trees.Places, 'update']).as('places.update')
            router.post('/merger', [controllers.admin.trees.Mergers, 'store']).as('mergers.store')
          })
          .prefix('/:id')
          .where('id', router.matchers.number())
      })
      .prefix('/:tree')
      .where('tree', /^(categories|regions)$/)
      .as('trees')
  })
  .prefix('/admin')
  .as('admin')
  .use([middleware.auth(), middleware.staff()])
