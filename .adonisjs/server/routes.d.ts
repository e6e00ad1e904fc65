import '@adonisjs/core/types/http'

type ParamValue = string | number | bigint | boolean

export type ScannedRoutes = {
  ALL: {
    'notifications.index': { paramsTuple?: []; params?: {} }
    'notifications.latest': { paramsTuple?: []; params?: {} }
    'notifications.stream': { paramsTuple?: []; params?: {} }
    'notifications.readings.store': { paramsTuple?: []; params?: {} }
    'notifications.opening.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'settings.notifications.edit': { paramsTuple?: []; params?: {} }
    'settings.notifications.update': { paramsTuple?: []; params?: {} }
    'unsubscriptions.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'unsubscriptions.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'unsubscriptions.update': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'unsubscriptions.destroy': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'saved_searches.index': { paramsTuple?: []; params?: {} }
    'saved_searches.create': { paramsTuple?: []; params?: {} }
    'saved_searches.store': { paramsTuple?: []; params?: {} }
    'saved_searches.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'saved_searches.update': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'saved_searches.destroy': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.dashboard.show': { paramsTuple?: []; params?: {} }
    'admin.cases.index': { paramsTuple?: []; params?: {} }
    'admin.cases.exports.show': { paramsTuple?: []; params?: {} }
    'admin.cases.dismissals.store': { paramsTuple?: []; params?: {} }
    'admin.cases.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.cases.claims.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.cases.claims.destroy': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.cases.decisions.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.sanctions.lifts.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.appeals.index': { paramsTuple?: []; params?: {} }
    'admin.appeals.exports.show': { paramsTuple?: []; params?: {} }
    'admin.appeals.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.appeals.decisions.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.users.index': { paramsTuple?: []; params?: {} }
    'admin.users.exports.show': { paramsTuple?: []; params?: {} }
    'admin.users.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.users.sanctions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.roles.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.reservations.index': { paramsTuple?: []; params?: {} }
    'admin.reservations.exports.show': { paramsTuple?: []; params?: {} }
    'admin.reservations.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.disputes.index': { paramsTuple?: []; params?: {} }
    'admin.disputes.exports.show': { paramsTuple?: []; params?: {} }
    'admin.listings.index': { paramsTuple?: []; params?: {} }
    'admin.listings.exports.show': { paramsTuple?: []; params?: {} }
    'admin.listings.hidings.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.listings.hidings.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.reviews.index': { paramsTuple?: []; params?: {} }
    'admin.reviews.exports.show': { paramsTuple?: []; params?: {} }
    'admin.reviews.hidings.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.reviews.hidings.destroy': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.comments.index': { paramsTuple?: []; params?: {} }
    'admin.comments.exports.show': { paramsTuple?: []; params?: {} }
    'admin.comments.hidings.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.comments.hidings.destroy': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.settings.index': { paramsTuple?: []; params?: {} }
    'admin.settings.exports.show': { paramsTuple?: []; params?: {} }
    'admin.settings.update': { paramsTuple: [ParamValue]; params: {'name': ParamValue} }
    'admin.audit.index': { paramsTuple?: []; params?: {} }
    'admin.audit.exports.show': { paramsTuple?: []; params?: {} }
    'admin.jobs.index': { paramsTuple?: []; params?: {} }
    'admin.jobs.exports.show': { paramsTuple?: []; params?: {} }
    'admin.jobs.runs.store': { paramsTuple: [ParamValue]; params: {'name': ParamValue} }
    'admin.queue.index': { paramsTuple?: []; params?: {} }
    'admin.queue.exports.show': { paramsTuple?: []; params?: {} }
    'admin.queue.retries.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.violations.index': { paramsTuple?: []; params?: {} }
    'admin.violations.exports.show': { paramsTuple?: []; params?: {} }
    'admin.payments.index': { paramsTuple?: []; params?: {} }
    'admin.payments.exports.show': { paramsTuple?: []; params?: {} }
    'admin.refunds.index': { paramsTuple?: []; params?: {} }
    'admin.refunds.exports.show': { paramsTuple?: []; params?: {} }
    'admin.refunds.retries.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.payouts.index': { paramsTuple?: []; params?: {} }
    'admin.payouts.exports.show': { paramsTuple?: []; params?: {} }
    'admin.payouts.bank_files.store': { paramsTuple?: []; params?: {} }
    'admin.payouts.retries.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.payouts.holds.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.payouts.holds.destroy': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.ai.index': { paramsTuple?: []; params?: {} }
    'admin.ai.exports.show': { paramsTuple?: []; params?: {} }
    'admin.trees.index': { paramsTuple: [ParamValue]; params: {'tree': ParamValue} }
    'admin.trees.store': { paramsTuple: [ParamValue]; params: {'tree': ParamValue} }
    'admin.trees.exports.show': { paramsTuple: [ParamValue]; params: {'tree': ParamValue} }
    'admin.trees.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tree': ParamValue,'id': ParamValue} }
    'admin.trees.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tree': ParamValue,'id': ParamValue} }
    'admin.trees.places.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tree': ParamValue,'id': ParamValue} }
    'admin.trees.mergers.store': { paramsTuple: [ParamValue,ParamValue]; params: {'tree': ParamValue,'id': ParamValue} }
    'step_ups.store': { paramsTuple?: []; params?: {} }
    'api_document.show': { paramsTuple?: []; params?: {} }
    'api_docs.show': { paramsTuple?: []; params?: {} }
    'api_docs.problem': { paramsTuple: [ParamValue]; params: {'type': ParamValue} }
    'home': { paramsTuple?: []; params?: {} }
    'csrf_token.show': { paramsTuple?: []; params?: {} }
    'locale.update': { paramsTuple?: []; params?: {} }
    'health.live': { paramsTuple?: []; params?: {} }
    'health.ready': { paramsTuple?: []; params?: {} }
    'security_contact.show': { paramsTuple?: []; params?: {} }
    'photos.show': { paramsTuple: [ParamValue,ParamValue]; params: {'ulid': ParamValue,'size': ParamValue} }
    'sessions.create': { paramsTuple?: []; params?: {} }
    'sessions.store': { paramsTuple?: []; params?: {} }
    'sign_ups.create': { paramsTuple?: []; params?: {} }
    'sign_ups.store': { paramsTuple?: []; params?: {} }
    'sign_ups.codes.create': { paramsTuple?: []; params?: {} }
    'sign_ups.codes.store': { paramsTuple?: []; params?: {} }
    'sign_ups.codes.update': { paramsTuple?: []; params?: {} }
    'sign_ups.accounts.create': { paramsTuple?: []; params?: {} }
    'sign_ups.accounts.store': { paramsTuple?: []; params?: {} }
    'password_resets.create': { paramsTuple?: []; params?: {} }
    'password_resets.store': { paramsTuple?: []; params?: {} }
    'password_resets.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'password_resets.update': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'users.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'users.review_summary': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'calendars.show': { paramsTuple: [ParamValue]; params: {'file': ParamValue} }
    'legal.terms': { paramsTuple?: []; params?: {} }
    'legal.privacy': { paramsTuple?: []; params?: {} }
    'dev.mailbox.index': { paramsTuple?: []; params?: {} }
    'dev.mailbox.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'listings.index': { paramsTuple?: []; params?: {} }
    'listings.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'listings.review_summary': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'listings.quote': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'searches.show': { paramsTuple?: []; params?: {} }
    'searches.answer': { paramsTuple?: []; params?: {} }
    'hosting.listings.create': { paramsTuple?: []; params?: {} }
    'hosting.listings.index': { paramsTuple?: []; params?: {} }
    'hosting.listings.store': { paramsTuple?: []; params?: {} }
    'hosting.listings.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosting.listings.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosting.listings.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosting.listings.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosting.publications.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosting.publications.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosting.calendars.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosting.blocks.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosting.blocks.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'blockId': ParamValue} }
    'hosting.listing_drafts.store': { paramsTuple?: []; params?: {} }
    'hosting.category_suggestions.index': { paramsTuple?: []; params?: {} }
    'uploads.store': { paramsTuple?: []; params?: {} }
    'uploads.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'uploads.completions.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'storage.uploads.update': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'sessions.destroy': { paramsTuple?: []; params?: {} }
    'restrictions.show': { paramsTuple?: []; params?: {} }
    'settings': { paramsTuple?: []; params?: {} }
    'settings.profiles.edit': { paramsTuple?: []; params?: {} }
    'settings.profiles.update': { paramsTuple?: []; params?: {} }
    'settings.avatars.update': { paramsTuple?: []; params?: {} }
    'settings.avatars.destroy': { paramsTuple?: []; params?: {} }
    'settings.passwords.edit': { paramsTuple?: []; params?: {} }
    'settings.passwords.update': { paramsTuple?: []; params?: {} }
    'settings.sessions.index': { paramsTuple?: []; params?: {} }
    'settings.sessions.destroy': { paramsTuple: [ParamValue]; params: {'handle': ParamValue} }
    'settings.addresses.index': { paramsTuple?: []; params?: {} }
    'settings.addresses.store': { paramsTuple?: []; params?: {} }
    'settings.addresses.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'settings.addresses.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'settings.default_addresses.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'settings.bank_account.show': { paramsTuple?: []; params?: {} }
    'settings.bank_account.update': { paramsTuple?: []; params?: {} }
    'settings.bank_account.destroy': { paramsTuple?: []; params?: {} }
    'settings.access_tokens.index': { paramsTuple?: []; params?: {} }
    'settings.access_tokens.store': { paramsTuple?: []; params?: {} }
    'settings.access_tokens.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'settings.webhooks.index': { paramsTuple?: []; params?: {} }
    'settings.webhooks.store': { paramsTuple?: []; params?: {} }
    'settings.webhooks.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'settings.webhooks.update': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'settings.webhooks.destroy': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'settings.webhooks.secrets.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'settings.webhooks.pauses.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'settings.webhooks.pauses.destroy': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'settings.webhooks.tests.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'settings.webhooks.replays.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'settings.calendars.index': { paramsTuple?: []; params?: {} }
    'settings.calendars.store': { paramsTuple?: []; params?: {} }
    'settings.calendars.destroy': { paramsTuple: [ParamValue]; params: {'kind': ParamValue} }
    'favourites.index': { paramsTuple?: []; params?: {} }
    'listings.favourites.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'listings.favourites.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'kakao.visits.create': { paramsTuple?: []; params?: {} }
    'kakao.returns.show': { paramsTuple?: []; params?: {} }
    'sessions.passkeys.create': { paramsTuple?: []; params?: {} }
    'sessions.passkeys.store': { paramsTuple?: []; params?: {} }
    'sessions.passkeys.challenges.store': { paramsTuple?: []; params?: {} }
    'step_ups.passkeys.store': { paramsTuple?: []; params?: {} }
    'step_ups.challenges.store': { paramsTuple?: []; params?: {} }
    'settings.passkeys.index': { paramsTuple?: []; params?: {} }
    'settings.passkeys.store': { paramsTuple?: []; params?: {} }
    'settings.passkeys.challenges.store': { paramsTuple?: []; params?: {} }
    'settings.passkeys.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'settings.passkeys.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'step_ups.codes.store': { paramsTuple?: []; params?: {} }
    'settings.kakao.show': { paramsTuple?: []; params?: {} }
    'settings.kakao.update': { paramsTuple?: []; params?: {} }
    'settings.kakao.destroy': { paramsTuple?: []; params?: {} }
    'settings.departures.create': { paramsTuple?: []; params?: {} }
    'settings.departures.store': { paramsTuple?: []; params?: {} }
    'settings.exports.create': { paramsTuple?: []; params?: {} }
    'settings.exports.store': { paramsTuple?: []; params?: {} }
    'settings.exports.show': { paramsTuple?: []; params?: {} }
    'reservations.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'reservations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'rentals.index': { paramsTuple?: []; params?: {} }
    'hosting.reservations.index': { paramsTuple?: []; params?: {} }
    'hosting.earnings.index': { paramsTuple?: []; params?: {} }
    'hosting.earnings.export': { paramsTuple?: []; params?: {} }
    'payments.return': { paramsTuple?: []; params?: {} }
    'payments.widget': { paramsTuple: [ParamValue]; params: {'orderId': ParamValue} }
    'payments.failure': { paramsTuple: [ParamValue]; params: {'orderId': ParamValue} }
    'sandbox.payments.show': { paramsTuple: [ParamValue]; params: {'orderId': ParamValue} }
    'sandbox.payments.update': { paramsTuple: [ParamValue]; params: {'orderId': ParamValue} }
    'reservations.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.edit': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.update': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.approval.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.rejection.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.cancellation.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.payments.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.shipment.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.hand_over.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.payment_receipt.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.refund_account.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.refund_account.update': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.receipt.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.no_show_report.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.non_arrival_report.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.report_rejection.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.tracking_correction.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.inspection.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.refusal.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.inspection_objection.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.rent_decision.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.return.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.return_shipment.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.hand_back.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.return_confirmation.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.completion.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.loss.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.claim.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.claim_amount.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.claim_acceptance.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.claim_objection.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.claim_withdrawal.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.review.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.review.destroy': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.claim_decision.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reports.index': { paramsTuple?: []; params?: {} }
    'reports.store': { paramsTuple?: []; params?: {} }
    'sanctions.index': { paramsTuple?: []; params?: {} }
    'sanctions.appeals.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'chat.index': { paramsTuple?: []; params?: {} }
    'chat.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'chat.rooms.index': { paramsTuple?: []; params?: {} }
    'chat.rooms.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'chat.rooms.destroy': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'chat.rooms.messages.index': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'chat.rooms.messages.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'chat.rooms.read_marker': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'chat.rooms.of_listing': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'chat.rooms.of_reservation': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'users.block.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'users.block.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'comments.answers.index': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'listings.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'comments.answers.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'comments.destroy': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reviews.reply.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'webhooks.toss.store': { paramsTuple?: []; params?: {} }
    'webhooks.sandbox.store': { paramsTuple?: []; params?: {} }
    'webhooks.payouts.store': { paramsTuple?: []; params?: {} }
    'api.listings.index': { paramsTuple?: []; params?: {} }
    'api.searches.show': { paramsTuple?: []; params?: {} }
    'api.categories.index': { paramsTuple?: []; params?: {} }
    'api.regions.index': { paramsTuple?: []; params?: {} }
    'api.listings.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.listings.quote': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.listings.reviews.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.listings.review_summary': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.listings.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.comments.answers.index': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.users.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.users.listings.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.users.reviews.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.users.review_summary': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.searches.answer.store': { paramsTuple?: []; params?: {} }
    'api.rentals.index': { paramsTuple?: []; params?: {} }
    'api.hosting.reservations.index': { paramsTuple?: []; params?: {} }
    'api.reservations.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.payment_receipt.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.reservations.payments.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.payments.confirmation.store': { paramsTuple: [ParamValue]; params: {'orderId': ParamValue} }
    'api.reservations.update': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.approval.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.rejection.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.cancellation.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.shipment.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.hand_over.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.receipt.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.no_show_report.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.non_arrival_report.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.tracking_correction.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.inspection.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.refusal.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.inspection_objection.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.return.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.return_shipment.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.hand_back.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.return_confirmation.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.completion.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.loss.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.claim.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.claim_amount.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.claim_acceptance.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.claim_objection.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.claim_withdrawal.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.review.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.review.destroy': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reviews.reply.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.listings.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.comments.answers.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.comments.destroy': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.hosting.listings.index': { paramsTuple?: []; params?: {} }
    'api.hosting.listings.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.hosting.calendars.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.hosting.listings.store': { paramsTuple?: []; params?: {} }
    'api.hosting.listings.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.hosting.listings.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.hosting.publications.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.hosting.publications.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.hosting.blocks.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.hosting.blocks.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'blockId': ParamValue} }
    'api.hosting.listing_drafts.store': { paramsTuple?: []; params?: {} }
    'api.hosting.category_suggestions.index': { paramsTuple?: []; params?: {} }
    'api.hosting.earnings.index': { paramsTuple?: []; params?: {} }
    'api.hosting.earnings.summary': { paramsTuple?: []; params?: {} }
    'api.photos.show': { paramsTuple: [ParamValue,ParamValue]; params: {'ulid': ParamValue,'size': ParamValue} }
    'api.uploads.store': { paramsTuple?: []; params?: {} }
    'api.uploads.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.uploads.completion.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.storage.uploads.update': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'api.favourites.index': { paramsTuple?: []; params?: {} }
    'api.listings.favourites.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.listings.favourites.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.saved_searches.index': { paramsTuple?: []; params?: {} }
    'api.saved_searches.store': { paramsTuple?: []; params?: {} }
    'api.saved_searches.update': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.saved_searches.destroy': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.chat.rooms.index': { paramsTuple?: []; params?: {} }
    'api.chat.rooms.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.chat.rooms.destroy': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.chat.rooms.messages.index': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.chat.rooms.messages.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.chat.rooms.read_marker': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.chat.rooms.of_listing': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.chat.rooms.of_reservation': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.notifications.index': { paramsTuple?: []; params?: {} }
    'api.notifications.readings.store': { paramsTuple?: []; params?: {} }
    'api.notification_preferences.show': { paramsTuple?: []; params?: {} }
    'api.notification_preferences.update': { paramsTuple?: []; params?: {} }
    'api.reports.index': { paramsTuple?: []; params?: {} }
    'api.reports.store': { paramsTuple?: []; params?: {} }
    'api.sanctions.index': { paramsTuple?: []; params?: {} }
    'api.sanctions.appeals.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.profiles.show': { paramsTuple?: []; params?: {} }
    'api.addresses.index': { paramsTuple?: []; params?: {} }
    'api.profiles.update': { paramsTuple?: []; params?: {} }
    'api.profiles.avatar.update': { paramsTuple?: []; params?: {} }
    'api.profiles.avatar.destroy': { paramsTuple?: []; params?: {} }
    'api.addresses.store': { paramsTuple?: []; params?: {} }
    'api.addresses.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.addresses.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.addresses.default.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.users.block.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.users.block.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.webhooks.index': { paramsTuple?: []; params?: {} }
    'api.webhooks.store': { paramsTuple?: []; params?: {} }
    'api.webhooks.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.webhooks.update': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.webhooks.destroy': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.webhooks.secret.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.webhooks.pause.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.webhooks.pause.destroy': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.webhooks.test.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.webhooks.deliveries.index': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.webhooks.replays.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.calendar_feeds.index': { paramsTuple?: []; params?: {} }
    'api.calendar_feeds.store': { paramsTuple?: []; params?: {} }
    'api.calendar_feeds.destroy': { paramsTuple: [ParamValue]; params: {'kind': ParamValue} }
    'api.exports.show': { paramsTuple?: []; params?: {} }
    'mcp.store': { paramsTuple?: []; params?: {} }
    'mcp.others': { paramsTuple?: []; params?: {} }
    'not_found': { paramsTuple: [...ParamValue[]]; params: {'*': ParamValue[]} }
  }
  GET: {
    'notifications.index': { paramsTuple?: []; params?: {} }
    'notifications.latest': { paramsTuple?: []; params?: {} }
    'notifications.stream': { paramsTuple?: []; params?: {} }
    'settings.notifications.edit': { paramsTuple?: []; params?: {} }
    'unsubscriptions.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'saved_searches.index': { paramsTuple?: []; params?: {} }
    'saved_searches.create': { paramsTuple?: []; params?: {} }
    'saved_searches.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.dashboard.show': { paramsTuple?: []; params?: {} }
    'admin.cases.index': { paramsTuple?: []; params?: {} }
    'admin.cases.exports.show': { paramsTuple?: []; params?: {} }
    'admin.cases.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.appeals.index': { paramsTuple?: []; params?: {} }
    'admin.appeals.exports.show': { paramsTuple?: []; params?: {} }
    'admin.appeals.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.users.index': { paramsTuple?: []; params?: {} }
    'admin.users.exports.show': { paramsTuple?: []; params?: {} }
    'admin.users.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.reservations.index': { paramsTuple?: []; params?: {} }
    'admin.reservations.exports.show': { paramsTuple?: []; params?: {} }
    'admin.reservations.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.disputes.index': { paramsTuple?: []; params?: {} }
    'admin.disputes.exports.show': { paramsTuple?: []; params?: {} }
    'admin.listings.index': { paramsTuple?: []; params?: {} }
    'admin.listings.exports.show': { paramsTuple?: []; params?: {} }
    'admin.reviews.index': { paramsTuple?: []; params?: {} }
    'admin.reviews.exports.show': { paramsTuple?: []; params?: {} }
    'admin.comments.index': { paramsTuple?: []; params?: {} }
    'admin.comments.exports.show': { paramsTuple?: []; params?: {} }
    'admin.settings.index': { paramsTuple?: []; params?: {} }
    'admin.settings.exports.show': { paramsTuple?: []; params?: {} }
    'admin.audit.index': { paramsTuple?: []; params?: {} }
    'admin.audit.exports.show': { paramsTuple?: []; params?: {} }
    'admin.jobs.index': { paramsTuple?: []; params?: {} }
    'admin.jobs.exports.show': { paramsTuple?: []; params?: {} }
    'admin.queue.index': { paramsTuple?: []; params?: {} }
    'admin.queue.exports.show': { paramsTuple?: []; params?: {} }
    'admin.violations.index': { paramsTuple?: []; params?: {} }
    'admin.violations.exports.show': { paramsTuple?: []; params?: {} }
    'admin.payments.index': { paramsTuple?: []; params?: {} }
    'admin.payments.exports.show': { paramsTuple?: []; params?: {} }
    'admin.refunds.index': { paramsTuple?: []; params?: {} }
    'admin.refunds.exports.show': { paramsTuple?: []; params?: {} }
    'admin.payouts.index': { paramsTuple?: []; params?: {} }
    'admin.payouts.exports.show': { paramsTuple?: []; params?: {} }
    'admin.ai.index': { paramsTuple?: []; params?: {} }
    'admin.ai.exports.show': { paramsTuple?: []; params?: {} }
    'admin.trees.index': { paramsTuple: [ParamValue]; params: {'tree': ParamValue} }
    'admin.trees.exports.show': { paramsTuple: [ParamValue]; params: {'tree': ParamValue} }
    'api_document.show': { paramsTuple?: []; params?: {} }
    'api_docs.show': { paramsTuple?: []; params?: {} }
    'api_docs.problem': { paramsTuple: [ParamValue]; params: {'type': ParamValue} }
    'home': { paramsTuple?: []; params?: {} }
    'csrf_token.show': { paramsTuple?: []; params?: {} }
    'health.live': { paramsTuple?: []; params?: {} }
    'health.ready': { paramsTuple?: []; params?: {} }
    'security_contact.show': { paramsTuple?: []; params?: {} }
    'photos.show': { paramsTuple: [ParamValue,ParamValue]; params: {'ulid': ParamValue,'size': ParamValue} }
    'sessions.create': { paramsTuple?: []; params?: {} }
    'sign_ups.create': { paramsTuple?: []; params?: {} }
    'sign_ups.codes.create': { paramsTuple?: []; params?: {} }
    'sign_ups.accounts.create': { paramsTuple?: []; params?: {} }
    'password_resets.create': { paramsTuple?: []; params?: {} }
    'password_resets.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'users.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'users.review_summary': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'calendars.show': { paramsTuple: [ParamValue]; params: {'file': ParamValue} }
    'legal.terms': { paramsTuple?: []; params?: {} }
    'legal.privacy': { paramsTuple?: []; params?: {} }
    'dev.mailbox.index': { paramsTuple?: []; params?: {} }
    'dev.mailbox.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'listings.index': { paramsTuple?: []; params?: {} }
    'listings.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'listings.review_summary': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'listings.quote': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'searches.show': { paramsTuple?: []; params?: {} }
    'searches.answer': { paramsTuple?: []; params?: {} }
    'hosting.listings.create': { paramsTuple?: []; params?: {} }
    'hosting.listings.index': { paramsTuple?: []; params?: {} }
    'hosting.listings.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosting.listings.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosting.calendars.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosting.category_suggestions.index': { paramsTuple?: []; params?: {} }
    'uploads.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'restrictions.show': { paramsTuple?: []; params?: {} }
    'settings': { paramsTuple?: []; params?: {} }
    'settings.profiles.edit': { paramsTuple?: []; params?: {} }
    'settings.passwords.edit': { paramsTuple?: []; params?: {} }
    'settings.sessions.index': { paramsTuple?: []; params?: {} }
    'settings.addresses.index': { paramsTuple?: []; params?: {} }
    'settings.bank_account.show': { paramsTuple?: []; params?: {} }
    'settings.access_tokens.index': { paramsTuple?: []; params?: {} }
    'settings.webhooks.index': { paramsTuple?: []; params?: {} }
    'settings.webhooks.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'settings.calendars.index': { paramsTuple?: []; params?: {} }
    'favourites.index': { paramsTuple?: []; params?: {} }
    'kakao.visits.create': { paramsTuple?: []; params?: {} }
    'kakao.returns.show': { paramsTuple?: []; params?: {} }
    'sessions.passkeys.create': { paramsTuple?: []; params?: {} }
    'settings.passkeys.index': { paramsTuple?: []; params?: {} }
    'settings.kakao.show': { paramsTuple?: []; params?: {} }
    'settings.departures.create': { paramsTuple?: []; params?: {} }
    'settings.exports.create': { paramsTuple?: []; params?: {} }
    'settings.exports.show': { paramsTuple?: []; params?: {} }
    'reservations.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'rentals.index': { paramsTuple?: []; params?: {} }
    'hosting.reservations.index': { paramsTuple?: []; params?: {} }
    'hosting.earnings.index': { paramsTuple?: []; params?: {} }
    'hosting.earnings.export': { paramsTuple?: []; params?: {} }
    'payments.return': { paramsTuple?: []; params?: {} }
    'payments.widget': { paramsTuple: [ParamValue]; params: {'orderId': ParamValue} }
    'payments.failure': { paramsTuple: [ParamValue]; params: {'orderId': ParamValue} }
    'sandbox.payments.show': { paramsTuple: [ParamValue]; params: {'orderId': ParamValue} }
    'reservations.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.edit': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.payment_receipt.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.refund_account.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reports.index': { paramsTuple?: []; params?: {} }
    'sanctions.index': { paramsTuple?: []; params?: {} }
    'chat.index': { paramsTuple?: []; params?: {} }
    'chat.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'chat.rooms.index': { paramsTuple?: []; params?: {} }
    'chat.rooms.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'chat.rooms.messages.index': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'comments.answers.index': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.listings.index': { paramsTuple?: []; params?: {} }
    'api.searches.show': { paramsTuple?: []; params?: {} }
    'api.categories.index': { paramsTuple?: []; params?: {} }
    'api.regions.index': { paramsTuple?: []; params?: {} }
    'api.listings.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.listings.quote': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.listings.reviews.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.listings.review_summary': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.listings.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.comments.answers.index': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.users.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.users.listings.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.users.reviews.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.users.review_summary': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.rentals.index': { paramsTuple?: []; params?: {} }
    'api.hosting.reservations.index': { paramsTuple?: []; params?: {} }
    'api.reservations.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.payment_receipt.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.hosting.listings.index': { paramsTuple?: []; params?: {} }
    'api.hosting.listings.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.hosting.calendars.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.hosting.category_suggestions.index': { paramsTuple?: []; params?: {} }
    'api.hosting.earnings.index': { paramsTuple?: []; params?: {} }
    'api.hosting.earnings.summary': { paramsTuple?: []; params?: {} }
    'api.photos.show': { paramsTuple: [ParamValue,ParamValue]; params: {'ulid': ParamValue,'size': ParamValue} }
    'api.uploads.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.favourites.index': { paramsTuple?: []; params?: {} }
    'api.saved_searches.index': { paramsTuple?: []; params?: {} }
    'api.chat.rooms.index': { paramsTuple?: []; params?: {} }
    'api.chat.rooms.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.chat.rooms.messages.index': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.notifications.index': { paramsTuple?: []; params?: {} }
    'api.notification_preferences.show': { paramsTuple?: []; params?: {} }
    'api.reports.index': { paramsTuple?: []; params?: {} }
    'api.sanctions.index': { paramsTuple?: []; params?: {} }
    'api.profiles.show': { paramsTuple?: []; params?: {} }
    'api.addresses.index': { paramsTuple?: []; params?: {} }
    'api.webhooks.index': { paramsTuple?: []; params?: {} }
    'api.webhooks.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.webhooks.deliveries.index': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.calendar_feeds.index': { paramsTuple?: []; params?: {} }
    'api.exports.show': { paramsTuple?: []; params?: {} }
    'mcp.others': { paramsTuple?: []; params?: {} }
    'not_found': { paramsTuple: [...ParamValue[]]; params: {'*': ParamValue[]} }
  }
  HEAD: {
    'notifications.index': { paramsTuple?: []; params?: {} }
    'notifications.latest': { paramsTuple?: []; params?: {} }
    'notifications.stream': { paramsTuple?: []; params?: {} }
    'settings.notifications.edit': { paramsTuple?: []; params?: {} }
    'unsubscriptions.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'saved_searches.index': { paramsTuple?: []; params?: {} }
    'saved_searches.create': { paramsTuple?: []; params?: {} }
    'saved_searches.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.dashboard.show': { paramsTuple?: []; params?: {} }
    'admin.cases.index': { paramsTuple?: []; params?: {} }
    'admin.cases.exports.show': { paramsTuple?: []; params?: {} }
    'admin.cases.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.appeals.index': { paramsTuple?: []; params?: {} }
    'admin.appeals.exports.show': { paramsTuple?: []; params?: {} }
    'admin.appeals.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.users.index': { paramsTuple?: []; params?: {} }
    'admin.users.exports.show': { paramsTuple?: []; params?: {} }
    'admin.users.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.reservations.index': { paramsTuple?: []; params?: {} }
    'admin.reservations.exports.show': { paramsTuple?: []; params?: {} }
    'admin.reservations.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.disputes.index': { paramsTuple?: []; params?: {} }
    'admin.disputes.exports.show': { paramsTuple?: []; params?: {} }
    'admin.listings.index': { paramsTuple?: []; params?: {} }
    'admin.listings.exports.show': { paramsTuple?: []; params?: {} }
    'admin.reviews.index': { paramsTuple?: []; params?: {} }
    'admin.reviews.exports.show': { paramsTuple?: []; params?: {} }
    'admin.comments.index': { paramsTuple?: []; params?: {} }
    'admin.comments.exports.show': { paramsTuple?: []; params?: {} }
    'admin.settings.index': { paramsTuple?: []; params?: {} }
    'admin.settings.exports.show': { paramsTuple?: []; params?: {} }
    'admin.audit.index': { paramsTuple?: []; params?: {} }
    'admin.audit.exports.show': { paramsTuple?: []; params?: {} }
    'admin.jobs.index': { paramsTuple?: []; params?: {} }
    'admin.jobs.exports.show': { paramsTuple?: []; params?: {} }
    'admin.queue.index': { paramsTuple?: []; params?: {} }
    'admin.queue.exports.show': { paramsTuple?: []; params?: {} }
    'admin.violations.index': { paramsTuple?: []; params?: {} }
    'admin.violations.exports.show': { paramsTuple?: []; params?: {} }
    'admin.payments.index': { paramsTuple?: []; params?: {} }
    'admin.payments.exports.show': { paramsTuple?: []; params?: {} }
    'admin.refunds.index': { paramsTuple?: []; params?: {} }
    'admin.refunds.exports.show': { paramsTuple?: []; params?: {} }
    'admin.payouts.index': { paramsTuple?: []; params?: {} }
    'admin.payouts.exports.show': { paramsTuple?: []; params?: {} }
    'admin.ai.index': { paramsTuple?: []; params?: {} }
    'admin.ai.exports.show': { paramsTuple?: []; params?: {} }
    'admin.trees.index': { paramsTuple: [ParamValue]; params: {'tree': ParamValue} }
    'admin.trees.exports.show': { paramsTuple: [ParamValue]; params: {'tree': ParamValue} }
    'api_document.show': { paramsTuple?: []; params?: {} }
    'api_docs.show': { paramsTuple?: []; params?: {} }
    'api_docs.problem': { paramsTuple: [ParamValue]; params: {'type': ParamValue} }
    'home': { paramsTuple?: []; params?: {} }
    'csrf_token.show': { paramsTuple?: []; params?: {} }
    'health.live': { paramsTuple?: []; params?: {} }
    'health.ready': { paramsTuple?: []; params?: {} }
    'security_contact.show': { paramsTuple?: []; params?: {} }
    'photos.show': { paramsTuple: [ParamValue,ParamValue]; params: {'ulid': ParamValue,'size': ParamValue} }
    'sessions.create': { paramsTuple?: []; params?: {} }
    'sign_ups.create': { paramsTuple?: []; params?: {} }
    'sign_ups.codes.create': { paramsTuple?: []; params?: {} }
    'sign_ups.accounts.create': { paramsTuple?: []; params?: {} }
    'password_resets.create': { paramsTuple?: []; params?: {} }
    'password_resets.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'users.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'users.review_summary': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'calendars.show': { paramsTuple: [ParamValue]; params: {'file': ParamValue} }
    'legal.terms': { paramsTuple?: []; params?: {} }
    'legal.privacy': { paramsTuple?: []; params?: {} }
    'dev.mailbox.index': { paramsTuple?: []; params?: {} }
    'dev.mailbox.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'listings.index': { paramsTuple?: []; params?: {} }
    'listings.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'listings.review_summary': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'listings.quote': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'searches.show': { paramsTuple?: []; params?: {} }
    'searches.answer': { paramsTuple?: []; params?: {} }
    'hosting.listings.create': { paramsTuple?: []; params?: {} }
    'hosting.listings.index': { paramsTuple?: []; params?: {} }
    'hosting.listings.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosting.listings.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosting.calendars.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosting.category_suggestions.index': { paramsTuple?: []; params?: {} }
    'uploads.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'restrictions.show': { paramsTuple?: []; params?: {} }
    'settings': { paramsTuple?: []; params?: {} }
    'settings.profiles.edit': { paramsTuple?: []; params?: {} }
    'settings.passwords.edit': { paramsTuple?: []; params?: {} }
    'settings.sessions.index': { paramsTuple?: []; params?: {} }
    'settings.addresses.index': { paramsTuple?: []; params?: {} }
    'settings.bank_account.show': { paramsTuple?: []; params?: {} }
    'settings.access_tokens.index': { paramsTuple?: []; params?: {} }
    'settings.webhooks.index': { paramsTuple?: []; params?: {} }
    'settings.webhooks.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'settings.calendars.index': { paramsTuple?: []; params?: {} }
    'favourites.index': { paramsTuple?: []; params?: {} }
    'kakao.visits.create': { paramsTuple?: []; params?: {} }
    'kakao.returns.show': { paramsTuple?: []; params?: {} }
    'sessions.passkeys.create': { paramsTuple?: []; params?: {} }
    'settings.passkeys.index': { paramsTuple?: []; params?: {} }
    'settings.kakao.show': { paramsTuple?: []; params?: {} }
    'settings.departures.create': { paramsTuple?: []; params?: {} }
    'settings.exports.create': { paramsTuple?: []; params?: {} }
    'settings.exports.show': { paramsTuple?: []; params?: {} }
    'reservations.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'rentals.index': { paramsTuple?: []; params?: {} }
    'hosting.reservations.index': { paramsTuple?: []; params?: {} }
    'hosting.earnings.index': { paramsTuple?: []; params?: {} }
    'hosting.earnings.export': { paramsTuple?: []; params?: {} }
    'payments.return': { paramsTuple?: []; params?: {} }
    'payments.widget': { paramsTuple: [ParamValue]; params: {'orderId': ParamValue} }
    'payments.failure': { paramsTuple: [ParamValue]; params: {'orderId': ParamValue} }
    'sandbox.payments.show': { paramsTuple: [ParamValue]; params: {'orderId': ParamValue} }
    'reservations.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.edit': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.payment_receipt.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.refund_account.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reports.index': { paramsTuple?: []; params?: {} }
    'sanctions.index': { paramsTuple?: []; params?: {} }
    'chat.index': { paramsTuple?: []; params?: {} }
    'chat.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'chat.rooms.index': { paramsTuple?: []; params?: {} }
    'chat.rooms.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'chat.rooms.messages.index': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'comments.answers.index': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.listings.index': { paramsTuple?: []; params?: {} }
    'api.searches.show': { paramsTuple?: []; params?: {} }
    'api.categories.index': { paramsTuple?: []; params?: {} }
    'api.regions.index': { paramsTuple?: []; params?: {} }
    'api.listings.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.listings.quote': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.listings.reviews.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.listings.review_summary': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.listings.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.comments.answers.index': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.users.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.users.listings.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.users.reviews.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.users.review_summary': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.rentals.index': { paramsTuple?: []; params?: {} }
    'api.hosting.reservations.index': { paramsTuple?: []; params?: {} }
    'api.reservations.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.payment_receipt.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.hosting.listings.index': { paramsTuple?: []; params?: {} }
    'api.hosting.listings.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.hosting.calendars.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.hosting.category_suggestions.index': { paramsTuple?: []; params?: {} }
    'api.hosting.earnings.index': { paramsTuple?: []; params?: {} }
    'api.hosting.earnings.summary': { paramsTuple?: []; params?: {} }
    'api.photos.show': { paramsTuple: [ParamValue,ParamValue]; params: {'ulid': ParamValue,'size': ParamValue} }
    'api.uploads.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.favourites.index': { paramsTuple?: []; params?: {} }
    'api.saved_searches.index': { paramsTuple?: []; params?: {} }
    'api.chat.rooms.index': { paramsTuple?: []; params?: {} }
    'api.chat.rooms.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.chat.rooms.messages.index': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.notifications.index': { paramsTuple?: []; params?: {} }
    'api.notification_preferences.show': { paramsTuple?: []; params?: {} }
    'api.reports.index': { paramsTuple?: []; params?: {} }
    'api.sanctions.index': { paramsTuple?: []; params?: {} }
    'api.profiles.show': { paramsTuple?: []; params?: {} }
    'api.addresses.index': { paramsTuple?: []; params?: {} }
    'api.webhooks.index': { paramsTuple?: []; params?: {} }
    'api.webhooks.show': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.webhooks.deliveries.index': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.calendar_feeds.index': { paramsTuple?: []; params?: {} }
    'api.exports.show': { paramsTuple?: []; params?: {} }
    'mcp.others': { paramsTuple?: []; params?: {} }
    'not_found': { paramsTuple: [...ParamValue[]]; params: {'*': ParamValue[]} }
  }
  POST: {
    'notifications.readings.store': { paramsTuple?: []; params?: {} }
    'notifications.opening.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'unsubscriptions.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'saved_searches.store': { paramsTuple?: []; params?: {} }
    'admin.cases.dismissals.store': { paramsTuple?: []; params?: {} }
    'admin.cases.claims.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.cases.decisions.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.sanctions.lifts.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.appeals.decisions.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.users.sanctions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.listings.hidings.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.reviews.hidings.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.comments.hidings.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.jobs.runs.store': { paramsTuple: [ParamValue]; params: {'name': ParamValue} }
    'admin.queue.retries.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.refunds.retries.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.payouts.bank_files.store': { paramsTuple?: []; params?: {} }
    'admin.payouts.retries.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.payouts.holds.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.trees.store': { paramsTuple: [ParamValue]; params: {'tree': ParamValue} }
    'admin.trees.mergers.store': { paramsTuple: [ParamValue,ParamValue]; params: {'tree': ParamValue,'id': ParamValue} }
    'step_ups.store': { paramsTuple?: []; params?: {} }
    'locale.update': { paramsTuple?: []; params?: {} }
    'sessions.store': { paramsTuple?: []; params?: {} }
    'sign_ups.store': { paramsTuple?: []; params?: {} }
    'sign_ups.codes.store': { paramsTuple?: []; params?: {} }
    'sign_ups.accounts.store': { paramsTuple?: []; params?: {} }
    'password_resets.store': { paramsTuple?: []; params?: {} }
    'hosting.listings.store': { paramsTuple?: []; params?: {} }
    'hosting.publications.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosting.blocks.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosting.listing_drafts.store': { paramsTuple?: []; params?: {} }
    'uploads.store': { paramsTuple?: []; params?: {} }
    'uploads.completions.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'sessions.destroy': { paramsTuple?: []; params?: {} }
    'settings.addresses.store': { paramsTuple?: []; params?: {} }
    'settings.default_addresses.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'settings.access_tokens.store': { paramsTuple?: []; params?: {} }
    'settings.webhooks.store': { paramsTuple?: []; params?: {} }
    'settings.webhooks.secrets.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'settings.webhooks.pauses.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'settings.webhooks.tests.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'settings.webhooks.replays.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'settings.calendars.store': { paramsTuple?: []; params?: {} }
    'sessions.passkeys.store': { paramsTuple?: []; params?: {} }
    'sessions.passkeys.challenges.store': { paramsTuple?: []; params?: {} }
    'step_ups.passkeys.store': { paramsTuple?: []; params?: {} }
    'step_ups.challenges.store': { paramsTuple?: []; params?: {} }
    'settings.passkeys.store': { paramsTuple?: []; params?: {} }
    'settings.passkeys.challenges.store': { paramsTuple?: []; params?: {} }
    'step_ups.codes.store': { paramsTuple?: []; params?: {} }
    'settings.departures.store': { paramsTuple?: []; params?: {} }
    'settings.exports.store': { paramsTuple?: []; params?: {} }
    'reservations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sandbox.payments.update': { paramsTuple: [ParamValue]; params: {'orderId': ParamValue} }
    'reservations.approval.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.rejection.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.cancellation.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.payments.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.shipment.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.hand_over.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.receipt.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.no_show_report.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.non_arrival_report.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.report_rejection.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.inspection.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.refusal.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.inspection_objection.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.rent_decision.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.return.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.return_shipment.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.hand_back.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.return_confirmation.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.completion.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.loss.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.claim.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.claim_acceptance.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.claim_objection.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.claim_withdrawal.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.review.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.claim_decision.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reports.store': { paramsTuple?: []; params?: {} }
    'sanctions.appeals.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'chat.rooms.messages.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'chat.rooms.of_listing': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'chat.rooms.of_reservation': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'listings.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'comments.answers.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reviews.reply.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'webhooks.toss.store': { paramsTuple?: []; params?: {} }
    'webhooks.sandbox.store': { paramsTuple?: []; params?: {} }
    'webhooks.payouts.store': { paramsTuple?: []; params?: {} }
    'api.searches.answer.store': { paramsTuple?: []; params?: {} }
    'api.reservations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.reservations.payments.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.payments.confirmation.store': { paramsTuple: [ParamValue]; params: {'orderId': ParamValue} }
    'api.reservations.approval.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.rejection.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.cancellation.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.shipment.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.hand_over.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.receipt.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.no_show_report.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.non_arrival_report.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.inspection.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.refusal.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.inspection_objection.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.return.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.return_shipment.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.hand_back.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.return_confirmation.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.completion.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.loss.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.claim.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.claim_acceptance.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.claim_objection.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.claim_withdrawal.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.review.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reviews.reply.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.listings.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.comments.answers.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.hosting.listings.store': { paramsTuple?: []; params?: {} }
    'api.hosting.publications.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.hosting.blocks.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.hosting.listing_drafts.store': { paramsTuple?: []; params?: {} }
    'api.uploads.store': { paramsTuple?: []; params?: {} }
    'api.uploads.completion.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.saved_searches.store': { paramsTuple?: []; params?: {} }
    'api.chat.rooms.messages.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.chat.rooms.of_listing': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.chat.rooms.of_reservation': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.notifications.readings.store': { paramsTuple?: []; params?: {} }
    'api.reports.store': { paramsTuple?: []; params?: {} }
    'api.sanctions.appeals.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.addresses.store': { paramsTuple?: []; params?: {} }
    'api.webhooks.store': { paramsTuple?: []; params?: {} }
    'api.webhooks.secret.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.webhooks.pause.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.webhooks.test.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.webhooks.replays.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.calendar_feeds.store': { paramsTuple?: []; params?: {} }
    'mcp.store': { paramsTuple?: []; params?: {} }
  }
  PUT: {
    'settings.notifications.update': { paramsTuple?: []; params?: {} }
    'unsubscriptions.update': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'admin.roles.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.settings.update': { paramsTuple: [ParamValue]; params: {'name': ParamValue} }
    'admin.trees.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tree': ParamValue,'id': ParamValue} }
    'admin.trees.places.update': { paramsTuple: [ParamValue,ParamValue]; params: {'tree': ParamValue,'id': ParamValue} }
    'sign_ups.codes.update': { paramsTuple?: []; params?: {} }
    'password_resets.update': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'hosting.listings.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'storage.uploads.update': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'settings.profiles.update': { paramsTuple?: []; params?: {} }
    'settings.avatars.update': { paramsTuple?: []; params?: {} }
    'settings.passwords.update': { paramsTuple?: []; params?: {} }
    'settings.addresses.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'settings.bank_account.update': { paramsTuple?: []; params?: {} }
    'listings.favourites.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'settings.passkeys.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'settings.kakao.update': { paramsTuple?: []; params?: {} }
    'reservations.refund_account.update': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'chat.rooms.read_marker': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'users.block.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.hosting.listings.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.storage.uploads.update': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'api.listings.favourites.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.chat.rooms.read_marker': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.notification_preferences.update': { paramsTuple?: []; params?: {} }
    'api.profiles.update': { paramsTuple?: []; params?: {} }
    'api.profiles.avatar.update': { paramsTuple?: []; params?: {} }
    'api.addresses.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.addresses.default.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.users.block.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.webhooks.update': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'mcp.others': { paramsTuple?: []; params?: {} }
  }
  DELETE: {
    'unsubscriptions.destroy': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'saved_searches.destroy': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.cases.claims.destroy': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.listings.hidings.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'admin.reviews.hidings.destroy': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.comments.hidings.destroy': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.payouts.holds.destroy': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'admin.trees.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'tree': ParamValue,'id': ParamValue} }
    'hosting.listings.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosting.publications.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'hosting.blocks.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'blockId': ParamValue} }
    'settings.avatars.destroy': { paramsTuple?: []; params?: {} }
    'settings.sessions.destroy': { paramsTuple: [ParamValue]; params: {'handle': ParamValue} }
    'settings.addresses.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'settings.bank_account.destroy': { paramsTuple?: []; params?: {} }
    'settings.access_tokens.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'settings.webhooks.destroy': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'settings.webhooks.pauses.destroy': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'settings.calendars.destroy': { paramsTuple: [ParamValue]; params: {'kind': ParamValue} }
    'listings.favourites.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'settings.passkeys.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'settings.kakao.destroy': { paramsTuple?: []; params?: {} }
    'reservations.review.destroy': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'chat.rooms.destroy': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'users.block.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'comments.destroy': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.review.destroy': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.comments.destroy': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.hosting.listings.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.hosting.publications.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.hosting.blocks.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'blockId': ParamValue} }
    'api.listings.favourites.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.saved_searches.destroy': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.chat.rooms.destroy': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.profiles.avatar.destroy': { paramsTuple?: []; params?: {} }
    'api.addresses.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.users.block.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.webhooks.destroy': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.webhooks.pause.destroy': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.calendar_feeds.destroy': { paramsTuple: [ParamValue]; params: {'kind': ParamValue} }
    'mcp.others': { paramsTuple?: []; params?: {} }
  }
  PATCH: {
    'saved_searches.update': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'settings.webhooks.update': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.update': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.tracking_correction.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'reservations.claim_amount.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.update': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.tracking_correction.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.reservations.claim_amount.store': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'api.saved_searches.update': { paramsTuple: [ParamValue]; params: {'ulid': ParamValue} }
    'mcp.others': { paramsTuple?: []; params?: {} }
  }
}
declare module '@adonisjs/core/types/http' {
  export interface RoutesList extends ScannedRoutes {}
}