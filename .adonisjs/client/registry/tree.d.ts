/* eslint-disable prettier/prettier */
import type { routes } from './index.ts'

export interface ApiDefinition {
  notifications: {
    index: typeof routes['notifications.index']
    latest: typeof routes['notifications.latest']
    stream: typeof routes['notifications.stream']
    readings: {
      store: typeof routes['notifications.readings.store']
    }
    opening: {
      store: typeof routes['notifications.opening.store']
    }
  }
  settings: typeof routes['settings'] & {
    notifications: {
      edit: typeof routes['settings.notifications.edit']
      update: typeof routes['settings.notifications.update']
    }
    profiles: {
      edit: typeof routes['settings.profiles.edit']
      update: typeof routes['settings.profiles.update']
    }
    avatars: {
      update: typeof routes['settings.avatars.update']
      destroy: typeof routes['settings.avatars.destroy']
    }
    passwords: {
      edit: typeof routes['settings.passwords.edit']
      update: typeof routes['settings.passwords.update']
    }
    sessions: {
      index: typeof routes['settings.sessions.index']
      destroy: typeof routes['settings.sessions.destroy']
    }
    addresses: {
      index: typeof routes['settings.addresses.index']
      store: typeof routes['settings.addresses.store']
      update: typeof routes['settings.addresses.update']
      destroy: typeof routes['settings.addresses.destroy']
    }
    defaultAddresses: {
      store: typeof routes['settings.default_addresses.store']
    }
    bankAccount: {
      show: typeof routes['settings.bank_account.show']
      update: typeof routes['settings.bank_account.update']
      destroy: typeof routes['settings.bank_account.destroy']
    }
    accessTokens: {
      index: typeof routes['settings.access_tokens.index']
      store: typeof routes['settings.access_tokens.store']
      destroy: typeof routes['settings.access_tokens.destroy']
    }
    webhooks: {
      index: typeof routes['settings.webhooks.index']
      store: typeof routes['settings.webhooks.store']
      show: typeof routes['settings.webhooks.show']
      update: typeof routes['settings.webhooks.update']
      destroy: typeof routes['settings.webhooks.destroy']
      secrets: {
        store: typeof routes['settings.webhooks.secrets.store']
      }
      pauses: {
        store: typeof routes['settings.webhooks.pauses.store']
        destroy: typeof routes['settings.webhooks.pauses.destroy']
      }
      tests: {
        store: typeof routes['settings.webhooks.tests.store']
      }
      replays: {
        store: typeof routes['settings.webhooks.replays.store']
      }
    }
    calendars: {
      index: typeof routes['settings.calendars.index']
      store: typeof routes['settings.calendars.store']
      destroy: typeof routes['settings.calendars.destroy']
    }
    passkeys: {
      index: typeof routes['settings.passkeys.index']
      store: typeof routes['settings.passkeys.store']
      challenges: {
        store: typeof routes['settings.passkeys.challenges.store']
      }
      update: typeof routes['settings.passkeys.update']
      destroy: typeof routes['settings.passkeys.destroy']
    }
    kakao: {
      show: typeof routes['settings.kakao.show']
      update: typeof routes['settings.kakao.update']
      destroy: typeof routes['settings.kakao.destroy']
    }
    departures: {
      create: typeof routes['settings.departures.create']
      store: typeof routes['settings.departures.store']
    }
    exports: {
      create: typeof routes['settings.exports.create']
      store: typeof routes['settings.exports.store']
      show: typeof routes['settings.exports.show']
    }
  }
  unsubscriptions: {
    show: typeof routes['unsubscriptions.show']
    store: typeof routes['unsubscriptions.store']
    update: typeof routes['unsubscriptions.update']
    destroy: typeof routes['unsubscriptions.destroy']
  }
  savedSearches: {
    index: typeof routes['saved_searches.index']
    create: typeof routes['saved_searches.create']
    store: typeof routes['saved_searches.store']
    show: typeof routes['saved_searches.show']
    update: typeof routes['saved_searches.update']
    destroy: typeof routes['saved_searches.destroy']
  }
  admin: {
    dashboard: {
      show: typeof routes['admin.dashboard.show']
    }
    cases: {
      index: typeof routes['admin.cases.index']
      exports: {
        show: typeof routes['admin.cases.exports.show']
      }
      dismissals: {
        store: typeof routes['admin.cases.dismissals.store']
      }
      show: typeof routes['admin.cases.show']
      claims: {
        store: typeof routes['admin.cases.claims.store']
        destroy: typeof routes['admin.cases.claims.destroy']
      }
      decisions: {
        store: typeof routes['admin.cases.decisions.store']
      }
    }
    sanctions: {
      lifts: {
        store: typeof routes['admin.sanctions.lifts.store']
      }
    }
    appeals: {
      index: typeof routes['admin.appeals.index']
      exports: {
        show: typeof routes['admin.appeals.exports.show']
      }
      show: typeof routes['admin.appeals.show']
      decisions: {
        store: typeof routes['admin.appeals.decisions.store']
      }
    }
    users: {
      index: typeof routes['admin.users.index']
      exports: {
        show: typeof routes['admin.users.exports.show']
      }
      show: typeof routes['admin.users.show']
      sanctions: {
        store: typeof routes['admin.users.sanctions.store']
      }
    }
    roles: {
      update: typeof routes['admin.roles.update']
    }
    reservations: {
      index: typeof routes['admin.reservations.index']
      exports: {
        show: typeof routes['admin.reservations.exports.show']
      }
      show: typeof routes['admin.reservations.show']
    }
    disputes: {
      index: typeof routes['admin.disputes.index']
      exports: {
        show: typeof routes['admin.disputes.exports.show']
      }
    }
    listings: {
      index: typeof routes['admin.listings.index']
      exports: {
        show: typeof routes['admin.listings.exports.show']
      }
      hidings: {
        store: typeof routes['admin.listings.hidings.store']
        destroy: typeof routes['admin.listings.hidings.destroy']
      }
    }
    reviews: {
      index: typeof routes['admin.reviews.index']
      exports: {
        show: typeof routes['admin.reviews.exports.show']
      }
      hidings: {
        store: typeof routes['admin.reviews.hidings.store']
        destroy: typeof routes['admin.reviews.hidings.destroy']
      }
    }
    comments: {
      index: typeof routes['admin.comments.index']
      exports: {
        show: typeof routes['admin.comments.exports.show']
      }
      hidings: {
        store: typeof routes['admin.comments.hidings.store']
        destroy: typeof routes['admin.comments.hidings.destroy']
      }
    }
    settings: {
      index: typeof routes['admin.settings.index']
      exports: {
        show: typeof routes['admin.settings.exports.show']
      }
      update: typeof routes['admin.settings.update']
    }
    audit: {
      index: typeof routes['admin.audit.index']
      exports: {
        show: typeof routes['admin.audit.exports.show']
      }
    }
    jobs: {
      index: typeof routes['admin.jobs.index']
      exports: {
        show: typeof routes['admin.jobs.exports.show']
      }
      runs: {
        store: typeof routes['admin.jobs.runs.store']
      }
    }
    queue: {
      index: typeof routes['admin.queue.index']
      exports: {
        show: typeof routes['admin.queue.exports.show']
      }
      retries: {
        store: typeof routes['admin.queue.retries.store']
      }
    }
    violations: {
      index: typeof routes['admin.violations.index']
      exports: {
        show: typeof routes['admin.violations.exports.show']
      }
    }
    payments: {
      index: typeof routes['admin.payments.index']
      exports: {
        show: typeof routes['admin.payments.exports.show']
      }
    }
    refunds: {
      index: typeof routes['admin.refunds.index']
      exports: {
        show: typeof routes['admin.refunds.exports.show']
      }
      retries: {
        store: typeof routes['admin.refunds.retries.store']
      }
    }
    payouts: {
      index: typeof routes['admin.payouts.index']
      exports: {
        show: typeof routes['admin.payouts.exports.show']
      }
      bankFiles: {
        store: typeof routes['admin.payouts.bank_files.store']
      }
      retries: {
        store: typeof routes['admin.payouts.retries.store']
      }
      holds: {
        store: typeof routes['admin.payouts.holds.store']
        destroy: typeof routes['admin.payouts.holds.destroy']
      }
    }
    ai: {
      index: typeof routes['admin.ai.index']
      exports: {
        show: typeof routes['admin.ai.exports.show']
      }
    }
    trees: {
      index: typeof routes['admin.trees.index']
      store: typeof routes['admin.trees.store']
      exports: {
        show: typeof routes['admin.trees.exports.show']
      }
      update: typeof routes['admin.trees.update']
      destroy: typeof routes['admin.trees.destroy']
      places: {
        update: typeof routes['admin.trees.places.update']
      }
      mergers: {
        store: typeof routes['admin.trees.mergers.store']
      }
    }
  }
  stepUps: {
    store: typeof routes['step_ups.store']
    passkeys: {
      store: typeof routes['step_ups.passkeys.store']
    }
    challenges: {
      store: typeof routes['step_ups.challenges.store']
    }
    codes: {
      store: typeof routes['step_ups.codes.store']
    }
  }
  apiDocument: {
    show: typeof routes['api_document.show']
  }
  apiDocs: {
    show: typeof routes['api_docs.show']
    problem: typeof routes['api_docs.problem']
  }
  home: typeof routes['home']
  csrfToken: {
    show: typeof routes['csrf_token.show']
  }
  locale: {
    update: typeof routes['locale.update']
  }
  health: {
    live: typeof routes['health.live']
    ready: typeof routes['health.ready']
  }
  securityContact: {
    show: typeof routes['security_contact.show']
  }
  photos: {
    show: typeof routes['photos.show']
  }
  sessions: {
    create: typeof routes['sessions.create']
    store: typeof routes['sessions.store']
    destroy: typeof routes['sessions.destroy']
    passkeys: {
      create: typeof routes['sessions.passkeys.create']
      store: typeof routes['sessions.passkeys.store']
      challenges: {
        store: typeof routes['sessions.passkeys.challenges.store']
      }
    }
  }
  signUps: {
    create: typeof routes['sign_ups.create']
    store: typeof routes['sign_ups.store']
    codes: {
      create: typeof routes['sign_ups.codes.create']
      store: typeof routes['sign_ups.codes.store']
      update: typeof routes['sign_ups.codes.update']
    }
    accounts: {
      create: typeof routes['sign_ups.accounts.create']
      store: typeof routes['sign_ups.accounts.store']
    }
  }
  passwordResets: {
    create: typeof routes['password_resets.create']
    store: typeof routes['password_resets.store']
    edit: typeof routes['password_resets.edit']
    update: typeof routes['password_resets.update']
  }
  users: {
    show: typeof routes['users.show']
    reviewSummary: typeof routes['users.review_summary']
    block: {
      update: typeof routes['users.block.update']
      destroy: typeof routes['users.block.destroy']
    }
  }
  calendars: {
    show: typeof routes['calendars.show']
  }
  legal: {
    terms: typeof routes['legal.terms']
    privacy: typeof routes['legal.privacy']
  }
  dev: {
    mailbox: {
      index: typeof routes['dev.mailbox.index']
      show: typeof routes['dev.mailbox.show']
    }
  }
  listings: {
    index: typeof routes['listings.index']
    show: typeof routes['listings.show']
    reviewSummary: typeof routes['listings.review_summary']
    quote: typeof routes['listings.quote']
    favourites: {
      update: typeof routes['listings.favourites.update']
      destroy: typeof routes['listings.favourites.destroy']
    }
    comments: {
      store: typeof routes['listings.comments.store']
    }
  }
  searches: {
    show: typeof routes['searches.show']
    answer: typeof routes['searches.answer']
  }
  hosting: {
    listings: {
      create: typeof routes['hosting.listings.create']
      index: typeof routes['hosting.listings.index']
      store: typeof routes['hosting.listings.store']
      show: typeof routes['hosting.listings.show']
      edit: typeof routes['hosting.listings.edit']
      update: typeof routes['hosting.listings.update']
      destroy: typeof routes['hosting.listings.destroy']
    }
    publications: {
      store: typeof routes['hosting.publications.store']
      destroy: typeof routes['hosting.publications.destroy']
    }
    calendars: {
      show: typeof routes['hosting.calendars.show']
    }
    blocks: {
      store: typeof routes['hosting.blocks.store']
      destroy: typeof routes['hosting.blocks.destroy']
    }
    listingDrafts: {
      store: typeof routes['hosting.listing_drafts.store']
    }
    categorySuggestions: {
      index: typeof routes['hosting.category_suggestions.index']
    }
    reservations: {
      index: typeof routes['hosting.reservations.index']
    }
    earnings: {
      index: typeof routes['hosting.earnings.index']
      export: typeof routes['hosting.earnings.export']
    }
  }
  uploads: {
    store: typeof routes['uploads.store']
    show: typeof routes['uploads.show']
    completions: {
      store: typeof routes['uploads.completions.store']
    }
  }
  storage: {
    uploads: {
      update: typeof routes['storage.uploads.update']
    }
  }
  restrictions: {
    show: typeof routes['restrictions.show']
  }
  favourites: {
    index: typeof routes['favourites.index']
  }
  kakao: {
    visits: {
      create: typeof routes['kakao.visits.create']
    }
    returns: {
      show: typeof routes['kakao.returns.show']
    }
  }
  reservations: {
    create: typeof routes['reservations.create']
    store: typeof routes['reservations.store']
    show: typeof routes['reservations.show']
    edit: typeof routes['reservations.edit']
    update: typeof routes['reservations.update']
    approval: {
      store: typeof routes['reservations.approval.store']
    }
    rejection: {
      store: typeof routes['reservations.rejection.store']
    }
    cancellation: {
      store: typeof routes['reservations.cancellation.store']
    }
    payments: {
      store: typeof routes['reservations.payments.store']
    }
    shipment: {
      store: typeof routes['reservations.shipment.store']
    }
    handOver: {
      store: typeof routes['reservations.hand_over.store']
    }
    paymentReceipt: {
      show: typeof routes['reservations.payment_receipt.show']
    }
    refundAccount: {
      show: typeof routes['reservations.refund_account.show']
      update: typeof routes['reservations.refund_account.update']
    }
    receipt: {
      store: typeof routes['reservations.receipt.store']
    }
    noShowReport: {
      store: typeof routes['reservations.no_show_report.store']
    }
    nonArrivalReport: {
      store: typeof routes['reservations.non_arrival_report.store']
    }
    reportRejection: {
      store: typeof routes['reservations.report_rejection.store']
    }
    trackingCorrection: {
      store: typeof routes['reservations.tracking_correction.store']
    }
    inspection: {
      store: typeof routes['reservations.inspection.store']
    }
    refusal: {
      store: typeof routes['reservations.refusal.store']
    }
    inspectionObjection: {
      store: typeof routes['reservations.inspection_objection.store']
    }
    rentDecision: {
      store: typeof routes['reservations.rent_decision.store']
    }
    return: {
      store: typeof routes['reservations.return.store']
    }
    returnShipment: {
      store: typeof routes['reservations.return_shipment.store']
    }
    handBack: {
      store: typeof routes['reservations.hand_back.store']
    }
    returnConfirmation: {
      store: typeof routes['reservations.return_confirmation.store']
    }
    completion: {
      store: typeof routes['reservations.completion.store']
    }
    loss: {
      store: typeof routes['reservations.loss.store']
    }
    claim: {
      store: typeof routes['reservations.claim.store']
    }
    claimAmount: {
      store: typeof routes['reservations.claim_amount.store']
    }
    claimAcceptance: {
      store: typeof routes['reservations.claim_acceptance.store']
    }
    claimObjection: {
      store: typeof routes['reservations.claim_objection.store']
    }
    claimWithdrawal: {
      store: typeof routes['reservations.claim_withdrawal.store']
    }
    review: {
      store: typeof routes['reservations.review.store']
      destroy: typeof routes['reservations.review.destroy']
    }
    claimDecision: {
      store: typeof routes['reservations.claim_decision.store']
    }
  }
  rentals: {
    index: typeof routes['rentals.index']
  }
  payments: {
    return: typeof routes['payments.return']
    widget: typeof routes['payments.widget']
    failure: typeof routes['payments.failure']
  }
  sandbox: {
    payments: {
      show: typeof routes['sandbox.payments.show']
      update: typeof routes['sandbox.payments.update']
    }
  }
  reports: {
    index: typeof routes['reports.index']
    store: typeof routes['reports.store']
  }
  sanctions: {
    index: typeof routes['sanctions.index']
    appeals: {
      store: typeof routes['sanctions.appeals.store']
    }
  }
  chat: {
    index: typeof routes['chat.index']
    show: typeof routes['chat.show']
    rooms: {
      index: typeof routes['chat.rooms.index']
      show: typeof routes['chat.rooms.show']
      destroy: typeof routes['chat.rooms.destroy']
      messages: {
        index: typeof routes['chat.rooms.messages.index']
        store: typeof routes['chat.rooms.messages.store']
      }
      readMarker: typeof routes['chat.rooms.read_marker']
      ofListing: typeof routes['chat.rooms.of_listing']
      ofReservation: typeof routes['chat.rooms.of_reservation']
    }
  }
  comments: {
    answers: {
      index: typeof routes['comments.answers.index']
      store: typeof routes['comments.answers.store']
    }
    destroy: typeof routes['comments.destroy']
  }
  reviews: {
    reply: {
      store: typeof routes['reviews.reply.store']
    }
  }
  webhooks: {
    toss: {
      store: typeof routes['webhooks.toss.store']
    }
    sandbox: {
      store: typeof routes['webhooks.sandbox.store']
    }
    payouts: {
      store: typeof routes['webhooks.payouts.store']
    }
  }
  api: {
    listings: {
      index: typeof routes['api.listings.index']
      show: typeof routes['api.listings.show']
      quote: typeof routes['api.listings.quote']
      reviews: {
        index: typeof routes['api.listings.reviews.index']
      }
      reviewSummary: typeof routes['api.listings.review_summary']
      comments: {
        index: typeof routes['api.listings.comments.index']
        store: typeof routes['api.listings.comments.store']
      }
      favourites: {
        update: typeof routes['api.listings.favourites.update']
        destroy: typeof routes['api.listings.favourites.destroy']
      }
    }
    searches: {
      show: typeof routes['api.searches.show']
      answer: {
        store: typeof routes['api.searches.answer.store']
      }
    }
    categories: {
      index: typeof routes['api.categories.index']
    }
    regions: {
      index: typeof routes['api.regions.index']
    }
    comments: {
      answers: {
        index: typeof routes['api.comments.answers.index']
        store: typeof routes['api.comments.answers.store']
      }
      destroy: typeof routes['api.comments.destroy']
    }
    users: {
      show: typeof routes['api.users.show']
      listings: {
        index: typeof routes['api.users.listings.index']
      }
      reviews: {
        index: typeof routes['api.users.reviews.index']
      }
      reviewSummary: typeof routes['api.users.review_summary']
      block: {
        update: typeof routes['api.users.block.update']
        destroy: typeof routes['api.users.block.destroy']
      }
    }
    rentals: {
      index: typeof routes['api.rentals.index']
    }
    hosting: {
      reservations: {
        index: typeof routes['api.hosting.reservations.index']
      }
      listings: {
        index: typeof routes['api.hosting.listings.index']
        show: typeof routes['api.hosting.listings.show']
        store: typeof routes['api.hosting.listings.store']
        update: typeof routes['api.hosting.listings.update']
        destroy: typeof routes['api.hosting.listings.destroy']
      }
      calendars: {
        show: typeof routes['api.hosting.calendars.show']
      }
      publications: {
        store: typeof routes['api.hosting.publications.store']
        destroy: typeof routes['api.hosting.publications.destroy']
      }
      blocks: {
        store: typeof routes['api.hosting.blocks.store']
        destroy: typeof routes['api.hosting.blocks.destroy']
      }
      listingDrafts: {
        store: typeof routes['api.hosting.listing_drafts.store']
      }
      categorySuggestions: {
        index: typeof routes['api.hosting.category_suggestions.index']
      }
      earnings: {
        index: typeof routes['api.hosting.earnings.index']
        summary: typeof routes['api.hosting.earnings.summary']
      }
    }
    reservations: {
      show: typeof routes['api.reservations.show']
      paymentReceipt: {
        show: typeof routes['api.reservations.payment_receipt.show']
      }
      store: typeof routes['api.reservations.store']
      payments: {
        store: typeof routes['api.reservations.payments.store']
      }
      update: typeof routes['api.reservations.update']
      approval: {
        store: typeof routes['api.reservations.approval.store']
      }
      rejection: {
        store: typeof routes['api.reservations.rejection.store']
      }
      cancellation: {
        store: typeof routes['api.reservations.cancellation.store']
      }
      shipment: {
        store: typeof routes['api.reservations.shipment.store']
      }
      handOver: {
        store: typeof routes['api.reservations.hand_over.store']
      }
      receipt: {
        store: typeof routes['api.reservations.receipt.store']
      }
      noShowReport: {
        store: typeof routes['api.reservations.no_show_report.store']
      }
      nonArrivalReport: {
        store: typeof routes['api.reservations.non_arrival_report.store']
      }
      trackingCorrection: {
        store: typeof routes['api.reservations.tracking_correction.store']
      }
      inspection: {
        store: typeof routes['api.reservations.inspection.store']
      }
      refusal: {
        store: typeof routes['api.reservations.refusal.store']
      }
      inspectionObjection: {
        store: typeof routes['api.reservations.inspection_objection.store']
      }
      return: {
        store: typeof routes['api.reservations.return.store']
      }
      returnShipment: {
        store: typeof routes['api.reservations.return_shipment.store']
      }
      handBack: {
        store: typeof routes['api.reservations.hand_back.store']
      }
      returnConfirmation: {
        store: typeof routes['api.reservations.return_confirmation.store']
      }
      completion: {
        store: typeof routes['api.reservations.completion.store']
      }
      loss: {
        store: typeof routes['api.reservations.loss.store']
      }
      claim: {
        store: typeof routes['api.reservations.claim.store']
      }
      claimAmount: {
        store: typeof routes['api.reservations.claim_amount.store']
      }
      claimAcceptance: {
        store: typeof routes['api.reservations.claim_acceptance.store']
      }
      claimObjection: {
        store: typeof routes['api.reservations.claim_objection.store']
      }
      claimWithdrawal: {
        store: typeof routes['api.reservations.claim_withdrawal.store']
      }
      review: {
        store: typeof routes['api.reservations.review.store']
        destroy: typeof routes['api.reservations.review.destroy']
      }
    }
    payments: {
      confirmation: {
        store: typeof routes['api.payments.confirmation.store']
      }
    }
    reviews: {
      reply: {
        store: typeof routes['api.reviews.reply.store']
      }
    }
    photos: {
      show: typeof routes['api.photos.show']
    }
    uploads: {
      store: typeof routes['api.uploads.store']
      show: typeof routes['api.uploads.show']
      completion: {
        store: typeof routes['api.uploads.completion.store']
      }
    }
    storage: {
      uploads: {
        update: typeof routes['api.storage.uploads.update']
      }
    }
    favourites: {
      index: typeof routes['api.favourites.index']
    }
    savedSearches: {
      index: typeof routes['api.saved_searches.index']
      store: typeof routes['api.saved_searches.store']
      update: typeof routes['api.saved_searches.update']
      destroy: typeof routes['api.saved_searches.destroy']
    }
    chat: {
      rooms: {
        index: typeof routes['api.chat.rooms.index']
        show: typeof routes['api.chat.rooms.show']
        destroy: typeof routes['api.chat.rooms.destroy']
        messages: {
          index: typeof routes['api.chat.rooms.messages.index']
          store: typeof routes['api.chat.rooms.messages.store']
        }
        readMarker: typeof routes['api.chat.rooms.read_marker']
        ofListing: typeof routes['api.chat.rooms.of_listing']
        ofReservation: typeof routes['api.chat.rooms.of_reservation']
      }
    }
    notifications: {
      index: typeof routes['api.notifications.index']
      readings: {
        store: typeof routes['api.notifications.readings.store']
      }
    }
    notificationPreferences: {
      show: typeof routes['api.notification_preferences.show']
      update: typeof routes['api.notification_preferences.update']
    }
    reports: {
      index: typeof routes['api.reports.index']
      store: typeof routes['api.reports.store']
    }
    sanctions: {
      index: typeof routes['api.sanctions.index']
      appeals: {
        store: typeof routes['api.sanctions.appeals.store']
      }
    }
    profiles: {
      show: typeof routes['api.profiles.show']
      update: typeof routes['api.profiles.update']
      avatar: {
        update: typeof routes['api.profiles.avatar.update']
        destroy: typeof routes['api.profiles.avatar.destroy']
      }
    }
    addresses: {
      index: typeof routes['api.addresses.index']
      store: typeof routes['api.addresses.store']
      update: typeof routes['api.addresses.update']
      destroy: typeof routes['api.addresses.destroy']
      default: {
        update: typeof routes['api.addresses.default.update']
      }
    }
    webhooks: {
      index: typeof routes['api.webhooks.index']
      store: typeof routes['api.webhooks.store']
      show: typeof routes['api.webhooks.show']
      update: typeof routes['api.webhooks.update']
      destroy: typeof routes['api.webhooks.destroy']
      secret: {
        store: typeof routes['api.webhooks.secret.store']
      }
      pause: {
        store: typeof routes['api.webhooks.pause.store']
        destroy: typeof routes['api.webhooks.pause.destroy']
      }
      test: {
        store: typeof routes['api.webhooks.test.store']
      }
      deliveries: {
        index: typeof routes['api.webhooks.deliveries.index']
      }
      replays: {
        store: typeof routes['api.webhooks.replays.store']
      }
    }
    calendarFeeds: {
      index: typeof routes['api.calendar_feeds.index']
      store: typeof routes['api.calendar_feeds.store']
      destroy: typeof routes['api.calendar_feeds.destroy']
    }
    exports: {
      show: typeof routes['api.exports.show']
    }
  }
  mcp: {
    store: typeof routes['mcp.store']
    others: typeof routes['mcp.others']
  }
  notFound: typeof routes['not_found']
}
