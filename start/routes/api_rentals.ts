import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'
import { throttleComments, throttlePayments, throttleReservations } from '#start/limiter'
import { forTokens } from '#start/routes/api_groups'
import router from '@adonisjs/core/services/router'

const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/
const ORDER = /^[\w-]{6,64}$/
const acts = controllers.api.reservations

forTokens('reservations:read', () => {
  router.get('/rentals', [controllers.api.Rentals, 'index']).as('rentals.index')
  router
    .get('/hosting/reservations', [controllers.api.hosting.Reservations, 'index'])
    .as('hosting.reservations.index')
  router
    .group(() => {
      router.get('/', [controllers.api.Reservations, 'show']).as('show')
      router.get('/receipt', [acts.PaymentReceipts, 'show']).as('payment_receipt.show')
    })
    .prefix('/reservations/:ulid')
    .where('ulid', ULID)
    .as('reservations')
})

forTokens('reservations:write', () => {
  router
    .post('/listings/:id/reservations', [controllers.api.Reservations, 'store'])
    .where('id', router.matchers.number())
    .as('reservations.store')
    .use(throttleReservations)
  router
    .post('/reservations/:ulid/payments', [acts.Payments, 'store'])
    .where('ulid', ULID)
    .as('reservations.payments.store')
    .use(throttlePayments)
  router
    .post('/payments/:orderId/confirmation', [controllers.api.payments.Confirmations, 'store'])
    .where('orderId', ORDER)
    .as('payments.confirmation.store')
    .use(throttlePayments)

  router
    .group(() => {
      router.patch('/', [controllers.api.Reservations, 'update']).as('update')

      router.post('/approval', [acts.Approvals, 'store']).as('approval.store')
      router.post('/rejection', [acts.Rejections, 'store']).as('rejection.store')
      router.post('/cancellation', [acts.Cancellations, 'store']).as('cancellation.store')

      router.post('/shipment', [acts.Shipments, 'store']).as('shipment.store')
      router.post('/hand-over', [acts.HandOvers, 'store']).as('hand_over.store')
      router.post('/receipt', [acts.Receipts, 'store']).as('receipt.store')
      router.post('/no-show-report', [acts.NoShowReports, 'store']).as('no_show_report.store')
      router
        .post('/non-arrival-report', [acts.NonArrivalReports, 'store'])
        .as('non_arrival_report.store')
      router.patch('/tracking', [acts.TrackingCorrections, 'store']).as('tracking_correction.store')

      router.post('/inspection', [acts.Inspections, 'store']).as('inspection.store')
      router.post('/refusal', [acts.Refusals, 'store']).as('refusal.store')
      router
        .post('/inspection-objection', [acts.InspectionObjections, 'store'])
        .as('inspection_objection.store')

      router.post('/return', [acts.Returns, 'store']).as('return.store')
      router.post('/return-shipment', [acts.ReturnShipments, 'store']).as('return_shipment.store')
      router.post('/hand-back', [acts.HandBacks, 'store']).as('hand_back.store')
      router
        .post('/return-confirmation', [acts.ReturnConfirmations, 'store'])
        .as('return_confirmation.store')
      router.post('/completion', [acts.Completions, 'store']).as('completion.store')
      router.post('/loss', [acts.Losses, 'store']).as('loss.store')

      router.post('/claim', [acts.Claims, 'store']).as('claim.store')
      router.patch('/claim', [acts.ClaimAmounts, 'store']).as('claim_amount.store')
      router
        .post('/claim/acceptance', [acts.ClaimAcceptances, 'store'])
        .as('claim_acceptance.store')
      router.post('/claim/objection', [acts.ClaimObjections, 'store']).as('claim_objection.store')
      router
        .post('/claim/withdrawal', [acts.ClaimWithdrawals, 'store'])
        .as('claim_withdrawal.store')
    })
    .prefix('/reservations/:ulid')
    .where('ulid', ULID)
    .as('reservations')
    .use(middleware.ifMatch())
})

forTokens('reviews', () => {
  router
    .group(() => {
      router.post('/', [acts.Reviews, 'store']).as('store')
      router.delete('/', [acts.Reviews, 'destroy']).as('destroy')
    })
    .prefix('/reservations/:ulid/review')
    .where('ulid', ULID)
    .as('reservations.review')
  router
    .post('/reviews/:ulid/reply', [controllers.api.reviews.Replies, 'store'])
    .where('ulid', ULID)
    .as('reviews.reply.store')
    .use(throttleComments)
  router
    .post('/listings/:id/comments', [controllers.api.listings.Comments, 'store'])
    .where('id', router.matchers.number())
    .as('listings.comments.store')
    .use(throttleComments)
  router
    .post('/comments/:ulid/answers', [controllers.api.comments.Answers, 'store'])
    .where('ulid', ULID)
    .as('comments.answers.store')
    .use(throttleComments)
  router
    .delete('/comments/:ulid', [controllers.api.Comments, 'destroy'])
    .where('ulid', ULID)
    .as('comments.destroy')
})
