import { middleware } from '#start/kernel'
import { throttlePayments, throttleReservations } from '#start/limiter'
import { controllers } from '#generated/controllers'
import router from '@adonisjs/core/services/router'

const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/
const ORDER = /^[\w-]{6,64}$/
const acts = controllers.reservations

router
  .group(() => {
    router
      .get('/listings/:id/reservations/create', [controllers.Reservations, 'create'])
      .where('id', router.matchers.number())
      .as('reservations.create')
    router
      .post('/listings/:id/reservations', [controllers.Reservations, 'store'])
      .where('id', router.matchers.number())
      .as('reservations.store')
      .use(throttleReservations)

    router.get('/rentals', [controllers.Reservations, 'index']).as('rentals.index')
    router
      .get('/hosting/reservations', [controllers.hosting.Reservations, 'index'])
      .as('hosting.reservations.index')

    router
      .get('/hosting/earnings', [controllers.hosting.Earnings, 'index'])
      .as('hosting.earnings.index')
    router
      .get('/hosting/earnings/export', [controllers.hosting.EarningsExports, 'show'])
      .as('hosting.earnings.export')

    router
      .get('/payments/return', [controllers.payments.Returns, 'show'])
      .as('payments.return')
      .use(throttlePayments)
    router
      .get('/payments/toss/:orderId', [controllers.payments.Widgets, 'show'])
      .where('orderId', ORDER)
      .as('payments.widget')
    router
      .get('/payments/:orderId/failure', [controllers.payments.Failures, 'show'])
      .where('orderId', ORDER)
      .as('payments.failure')
    router
      .group(() => {
        router.get('/', [controllers.sandbox.Payments, 'show']).as('show')
        router.post('/', [controllers.sandbox.Payments, 'update']).as('update')
      })
      .prefix('/sandbox/payments/:orderId')
      .where('orderId', ORDER)
      .as('sandbox.payments')

    router
      .group(() => {
        router.get('/', [controllers.Reservations, 'show']).as('show')
        router.get('/edit', [controllers.Reservations, 'edit']).as('edit')
        router.patch('/', [controllers.Reservations, 'update']).as('update')

        router.post('/approval', [acts.Approvals, 'store']).as('approval.store')
        router.post('/rejection', [acts.Rejections, 'store']).as('rejection.store')
        router.post('/cancellation', [acts.Cancellations, 'store']).as('cancellation.store')
        router
          .post('/payments', [acts.Payments, 'store'])
          .as('payments.store')
          .use(throttlePayments)

        router.post('/shipment', [acts.Shipments, 'store']).as('shipment.store')
        router.post('/hand-over', [acts.HandOvers, 'store']).as('hand_over.store')
        router.get('/receipt', [acts.PaymentReceipts, 'show']).as('payment_receipt.show')
        router.get('/refund-account', [acts.RefundAccounts, 'show']).as('refund_account.show')
        router.put('/refund-account', [acts.RefundAccounts, 'update']).as('refund_account.update')
        router.post('/receipt', [acts.Receipts, 'store']).as('receipt.store')
        router.post('/no-show-report', [acts.NoShowReports, 'store']).as('no_show_report.store')
        router
          .post('/non-arrival-report', [acts.NonArrivalReports, 'store'])
          .as('non_arrival_report.store')
        router
          .post('/report-rejection', [acts.ReportRejections, 'store'])
          .as('report_rejection.store')
        router
          .patch('/tracking', [acts.TrackingCorrections, 'store'])
          .as('tracking_correction.store')

        router.post('/inspection', [acts.Inspections, 'store']).as('inspection.store')
        router.post('/refusal', [acts.Refusals, 'store']).as('refusal.store')
        router
          .post('/inspection-objection', [acts.InspectionObjections, 'store'])
          .as('inspection_objection.store')
        router.post('/rent-decision', [acts.RentDecisions, 'store']).as('rent_decision.store')

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
        router.post('/review', [acts.Reviews, 'store']).as('review.store')
        router.delete('/review', [acts.Reviews, 'destroy']).as('review.destroy')
        router.post('/claim/decision', [acts.ClaimDecisions, 'store']).as('claim_decision.store')
      })
      .prefix('/reservations/:ulid')
      .where('ulid', ULID)
      .as('reservations')
  })
  .use(middleware.auth())
