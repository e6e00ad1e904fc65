import type { Kind } from './scene.js'

/**
 * Who hears what at which door: of the rental between `guest` and `host`, of the guest's address, of the stranger's
 * profile, and of things that nobody has. In the order of PEOPLE:
 * visitor, stranger, guest, host, banned, moderator, admin.
 */
export const MATRIX: { hear: string; at: string[] }[] = [
  {
    hear: 'open open open open open open open',
    at: [
      'csrf_token.show',
      'locale.update',
      'health.live',
      'health.ready',
      'legal.terms',
      'legal.privacy',
      'dev.mailbox.index',
      'unsubscriptions.show',
      'unsubscriptions.update',
      'unsubscriptions.destroy',
      'api.listings.index',
      'mcp.others',
      'sessions.destroy',
    ],
  },
  {
    hear: 'login open open open restricted open open',
    at: [
      'hosting.listings.create',
      'hosting.listings.index',
      'hosting.listings.store',
      'hosting.listings.show',
      'uploads.store',
      'settings',
      'settings.profiles.edit',
      'settings.profiles.update',
      'settings.avatars.update',
      'settings.avatars.destroy',
      'settings.passwords.edit',
      'settings.passwords.update',
      'settings.sessions.index',
      'settings.addresses.index',
      'settings.addresses.store',
      'settings.bank_account.show',
      'settings.bank_account.update',
      'settings.bank_account.destroy',
      'settings.access_tokens.index',
      'favourites.index',
      'listings.favourites.update',
      'listings.favourites.destroy',
      'notifications.index',
      'notifications.latest',
      'notifications.readings.store',
      'settings.notifications.edit',
      'settings.notifications.update',
      'step_ups.store',
      'rentals.index',
      'hosting.reservations.index',
      'hosting.earnings.index',
      'hosting.earnings.export',
      'payments.return',
      'chat.index',
      'chat.rooms.index',
    ],
  },
  {
    hear: 'open open open open restricted open open',
    at: [
      'home',
      'sessions.create',
      'sessions.store',
      'sign_ups.create',
      'sign_ups.store',
      'sign_ups.codes.create',
      'sign_ups.codes.store',
      'sign_ups.codes.update',
      'sign_ups.accounts.create',
      'sign_ups.accounts.store',
      'password_resets.create',
      'password_resets.store',
      'password_resets.edit',
      'password_resets.update',
      'users.show',
      'users.review_summary',
      'listings.index',
      'listings.show',
      'listings.review_summary',
      'listings.quote',
    ],
  },
  {
    hear: 'login missing open forbidden missing forbidden forbidden',
    at: [
      'reservations.payments.store',
      'reservations.refund_account.show',
      'reservations.refund_account.update',
      'reservations.receipt.store',
      'reservations.no_show_report.store',
      'reservations.non_arrival_report.store',
      'reservations.inspection.store',
      'reservations.refusal.store',
      'reservations.return.store',
      'reservations.return_shipment.store',
      'reservations.hand_back.store',
      'reservations.claim_acceptance.store',
      'reservations.claim_objection.store',
      'reservations.review.store',
    ],
  },
  {
    hear: 'login missing forbidden open missing forbidden forbidden',
    at: [
      'reservations.approval.store',
      'reservations.rejection.store',
      'reservations.shipment.store',
      'reservations.hand_over.store',
      'reservations.inspection_objection.store',
      'reservations.return_confirmation.store',
      'reservations.completion.store',
      'reservations.claim.store',
      'reservations.claim_amount.store',
      'reservations.claim_withdrawal.store',
    ],
  },
  {
    hear: 'login missing missing open restricted missing missing',
    at: [
      'hosting.listings.edit',
      'hosting.listings.update',
      'hosting.listings.destroy',
      'hosting.publications.store',
      'hosting.publications.destroy',
      'hosting.calendars.show',
      'hosting.blocks.store',
      'hosting.blocks.destroy',
    ],
  },
  {
    hear: 'login missing open open restricted missing missing',
    at: [
      'chat.show',
      'chat.rooms.show',
      'chat.rooms.destroy',
      'chat.rooms.messages.index',
      'chat.rooms.messages.store',
      'chat.rooms.read_marker',
      'chat.rooms.of_reservation',
    ],
  },
  {
    hear: 'login missing missing missing restricted missing missing',
    at: [
      'settings.sessions.destroy',
      'settings.access_tokens.destroy',
      'notifications.opening.store',
      'payments.widget',
      'sandbox.payments.show',
    ],
  },
  {
    hear: 'login missing open missing restricted missing missing',
    at: [
      'settings.addresses.update',
      'settings.addresses.destroy',
      'settings.default_addresses.store',
      'payments.failure',
      'sandbox.payments.update',
    ],
  },
  {
    hear: 'missing missing missing missing missing missing missing',
    at: ['photos.show', 'dev.mailbox.show', 'unsubscriptions.store'],
  },
  {
    hear: 'login open open forbidden restricted open open',
    at: ['reservations.create', 'reservations.store', 'chat.rooms.of_listing'],
  },
  {
    hear: 'login missing open open missing open open',
    at: ['reservations.show', 'reservations.cancellation.store'],
  },
  {
    hear: 'login missing open forbidden restricted forbidden forbidden',
    at: ['reservations.edit', 'reservations.update'],
  },
  {
    hear: 'login missing open open missing forbidden forbidden',
    at: ['reservations.tracking_correction.store', 'reservations.loss.store'],
  },
  {
    hear: 'login missing forbidden forbidden missing open open',
    at: ['reservations.rent_decision.store', 'reservations.claim_decision.store'],
  },
  {
    hear: 'login forbidden open open restricted open open',
    at: ['users.block.update', 'users.block.destroy'],
  },
  {
    hear: 'login login login login forbidden login login',
    at: ['webhooks.sandbox.store', 'webhooks.payouts.store'],
  },
  {
    hear: 'login open open open open open open',
    at: ['restrictions.show'],
  },
  {
    hear: 'login forbidden forbidden forbidden restricted open open',
    at: ['settings.access_tokens.store'],
  },
  {
    hear: 'login forbidden open forbidden restricted forbidden forbidden',
    at: ['notifications.stream'],
  },
  {
    hear: 'login forbidden forbidden forbidden restricted forbidden open',
    at: ['admin.roles.update'],
  },
  {
    hear: 'login missing open forbidden missing open open',
    at: ['reservations.payment_receipt.show'],
  },
  {
    hear: 'login missing missing missing missing missing missing',
    at: ['reservations.review.destroy'],
  },
  {
    hear: 'open open open open forbidden open open',
    at: ['webhooks.toss.store'],
  },
  {
    hear: 'login login login login login login login',
    at: ['mcp.store'],
  },
  {
    hear: 'missing missing missing missing restricted missing missing',
    at: ['not_found'],
  },
]

/** The same by the name of the route. */
export const expected = new Map<string, Kind[]>(
  MATRIX.flatMap(({ hear, at }) => at.map((name) => [name, hear.split(' ') as Kind[]] as const))
)
