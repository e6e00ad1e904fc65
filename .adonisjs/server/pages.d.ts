import '@adonisjs/inertia/types'

import type { VNodeProps, AllowedComponentProps, ComponentInstance } from 'vue'

type ExtractProps<T> = Omit<
  ComponentInstance<T>['$props'],
  keyof VNodeProps | keyof AllowedComponentProps
>

declare module '@adonisjs/inertia/types' {
  export interface InertiaPages {
    'admin/ai/index': ExtractProps<(typeof import('../../resources/pages/admin/ai/index.vue'))['default']>
    'admin/appeals/index': ExtractProps<(typeof import('../../resources/pages/admin/appeals/index.vue'))['default']>
    'admin/appeals/show': ExtractProps<(typeof import('../../resources/pages/admin/appeals/show.vue'))['default']>
    'admin/audit/index': ExtractProps<(typeof import('../../resources/pages/admin/audit/index.vue'))['default']>
    'admin/cases/index': ExtractProps<(typeof import('../../resources/pages/admin/cases/index.vue'))['default']>
    'admin/comments/index': ExtractProps<(typeof import('../../resources/pages/admin/comments/index.vue'))['default']>
    'admin/dashboard': ExtractProps<(typeof import('../../resources/pages/admin/dashboard.vue'))['default']>
    'admin/disputes/index': ExtractProps<(typeof import('../../resources/pages/admin/disputes/index.vue'))['default']>
    'admin/jobs/index': ExtractProps<(typeof import('../../resources/pages/admin/jobs/index.vue'))['default']>
    'admin/listings/index': ExtractProps<(typeof import('../../resources/pages/admin/listings/index.vue'))['default']>
    'admin/payments/index': ExtractProps<(typeof import('../../resources/pages/admin/payments/index.vue'))['default']>
    'admin/payouts/index': ExtractProps<(typeof import('../../resources/pages/admin/payouts/index.vue'))['default']>
    'admin/queue/index': ExtractProps<(typeof import('../../resources/pages/admin/queue/index.vue'))['default']>
    'admin/refunds/index': ExtractProps<(typeof import('../../resources/pages/admin/refunds/index.vue'))['default']>
    'admin/reservations/index': ExtractProps<(typeof import('../../resources/pages/admin/reservations/index.vue'))['default']>
    'admin/reservations/show': ExtractProps<(typeof import('../../resources/pages/admin/reservations/show.vue'))['default']>
    'admin/reviews/index': ExtractProps<(typeof import('../../resources/pages/admin/reviews/index.vue'))['default']>
    'admin/settings/index': ExtractProps<(typeof import('../../resources/pages/admin/settings/index.vue'))['default']>
    'admin/trees/index': ExtractProps<(typeof import('../../resources/pages/admin/trees/index.vue'))['default']>
    'admin/users/index': ExtractProps<(typeof import('../../resources/pages/admin/users/index.vue'))['default']>
    'admin/users/show': ExtractProps<(typeof import('../../resources/pages/admin/users/show.vue'))['default']>
    'admin/violations/index': ExtractProps<(typeof import('../../resources/pages/admin/violations/index.vue'))['default']>
    'api_docs/show': ExtractProps<(typeof import('../../resources/pages/api_docs/show.vue'))['default']>
    'auth/login': ExtractProps<(typeof import('../../resources/pages/auth/login.vue'))['default']>
    'auth/passkey': ExtractProps<(typeof import('../../resources/pages/auth/passkey.vue'))['default']>
    'auth/password_reset/create': ExtractProps<(typeof import('../../resources/pages/auth/password_reset/create.vue'))['default']>
    'auth/password_reset/edit': ExtractProps<(typeof import('../../resources/pages/auth/password_reset/edit.vue'))['default']>
    'auth/restricted': ExtractProps<(typeof import('../../resources/pages/auth/restricted.vue'))['default']>
    'auth/sign_up/account': ExtractProps<(typeof import('../../resources/pages/auth/sign_up/account.vue'))['default']>
    'auth/sign_up/code': ExtractProps<(typeof import('../../resources/pages/auth/sign_up/code.vue'))['default']>
    'auth/sign_up/email': ExtractProps<(typeof import('../../resources/pages/auth/sign_up/email.vue'))['default']>
    'chat/index': ExtractProps<(typeof import('../../resources/pages/chat/index.vue'))['default']>
    'dev/mailbox/index': ExtractProps<(typeof import('../../resources/pages/dev/mailbox/index.vue'))['default']>
    'dev/mailbox/show': ExtractProps<(typeof import('../../resources/pages/dev/mailbox/show.vue'))['default']>
    'errors/show': ExtractProps<(typeof import('../../resources/pages/errors/show.vue'))['default']>
    'favourites/index': ExtractProps<(typeof import('../../resources/pages/favourites/index.vue'))['default']>
    'home': ExtractProps<(typeof import('../../resources/pages/home.vue'))['default']>
    'hosting/earnings': ExtractProps<(typeof import('../../resources/pages/hosting/earnings.vue'))['default']>
    'hosting/listings/calendar': ExtractProps<(typeof import('../../resources/pages/hosting/listings/calendar.vue'))['default']>
    'hosting/listings/create': ExtractProps<(typeof import('../../resources/pages/hosting/listings/create.vue'))['default']>
    'hosting/listings/edit': ExtractProps<(typeof import('../../resources/pages/hosting/listings/edit.vue'))['default']>
    'hosting/listings/index': ExtractProps<(typeof import('../../resources/pages/hosting/listings/index.vue'))['default']>
    'legal/privacy': ExtractProps<(typeof import('../../resources/pages/legal/privacy.vue'))['default']>
    'legal/terms': ExtractProps<(typeof import('../../resources/pages/legal/terms.vue'))['default']>
    'listings/index': ExtractProps<(typeof import('../../resources/pages/listings/index.vue'))['default']>
    'listings/show': ExtractProps<(typeof import('../../resources/pages/listings/show.vue'))['default']>
    'notifications/index': ExtractProps<(typeof import('../../resources/pages/notifications/index.vue'))['default']>
    'notifications/unsubscribe': ExtractProps<(typeof import('../../resources/pages/notifications/unsubscribe.vue'))['default']>
    'payments/sandbox': ExtractProps<(typeof import('../../resources/pages/payments/sandbox.vue'))['default']>
    'payments/toss': ExtractProps<(typeof import('../../resources/pages/payments/toss.vue'))['default']>
    'rentals/hostings': ExtractProps<(typeof import('../../resources/pages/rentals/hostings.vue'))['default']>
    'rentals/index': ExtractProps<(typeof import('../../resources/pages/rentals/index.vue'))['default']>
    'reports/index': ExtractProps<(typeof import('../../resources/pages/reports/index.vue'))['default']>
    'reservations/create': ExtractProps<(typeof import('../../resources/pages/reservations/create.vue'))['default']>
    'reservations/edit': ExtractProps<(typeof import('../../resources/pages/reservations/edit.vue'))['default']>
    'reservations/receipt': ExtractProps<(typeof import('../../resources/pages/reservations/receipt.vue'))['default']>
    'reservations/refund_account': ExtractProps<(typeof import('../../resources/pages/reservations/refund_account.vue'))['default']>
    'reservations/show': ExtractProps<(typeof import('../../resources/pages/reservations/show.vue'))['default']>
    'sanctions/index': ExtractProps<(typeof import('../../resources/pages/sanctions/index.vue'))['default']>
    'saved_searches/create': ExtractProps<(typeof import('../../resources/pages/saved_searches/create.vue'))['default']>
    'saved_searches/index': ExtractProps<(typeof import('../../resources/pages/saved_searches/index.vue'))['default']>
    'search/show': ExtractProps<(typeof import('../../resources/pages/search/show.vue'))['default']>
    'settings/addresses': ExtractProps<(typeof import('../../resources/pages/settings/addresses.vue'))['default']>
    'settings/bank_account': ExtractProps<(typeof import('../../resources/pages/settings/bank_account.vue'))['default']>
    'settings/calendars': ExtractProps<(typeof import('../../resources/pages/settings/calendars.vue'))['default']>
    'settings/export': ExtractProps<(typeof import('../../resources/pages/settings/export.vue'))['default']>
    'settings/kakao': ExtractProps<(typeof import('../../resources/pages/settings/kakao.vue'))['default']>
    'settings/leave': ExtractProps<(typeof import('../../resources/pages/settings/leave.vue'))['default']>
    'settings/notifications': ExtractProps<(typeof import('../../resources/pages/settings/notifications.vue'))['default']>
    'settings/passkeys': ExtractProps<(typeof import('../../resources/pages/settings/passkeys.vue'))['default']>
    'settings/password': ExtractProps<(typeof import('../../resources/pages/settings/password.vue'))['default']>
    'settings/profile': ExtractProps<(typeof import('../../resources/pages/settings/profile.vue'))['default']>
    'settings/sessions': ExtractProps<(typeof import('../../resources/pages/settings/sessions.vue'))['default']>
    'settings/tokens': ExtractProps<(typeof import('../../resources/pages/settings/tokens.vue'))['default']>
    'settings/webhooks/index': ExtractProps<(typeof import('../../resources/pages/settings/webhooks/index.vue'))['default']>
    'settings/webhooks/show': ExtractProps<(typeof import('../../resources/pages/settings/webhooks/show.vue'))['default']>
    'users/show': ExtractProps<(typeof import('../../resources/pages/users/show.vue'))['default']>
  }
}
