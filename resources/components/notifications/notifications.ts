import { router } from '@inertiajs/vue3'
import type { Data } from '@generated/data'
import { urlFor } from '~/client'

export type Notification = Data.Notification
export type Section = Notification['section']

export const ICONS: Record<Section, string> = {
  requests: 'i-lucide-calendar-check',
  rentals: 'i-lucide-package',
  returns: 'i-lucide-undo-2',
  money: 'i-lucide-wallet',
  chat: 'i-lucide-message-circle',
  reviews: 'i-lucide-star',
  searches: 'i-lucide-bookmark',
  comments: 'i-lucide-messages-square',
  essential: 'i-lucide-shield-alert',
}

/** Marks it read and goes where it leads to; the server knows whether that is still there. */
export function openNotification({ ulid }: Notification): void {
  router.post(urlFor('notifications.opening.store', { ulid }))
}
