import { useHttp } from '@inertiajs/vue3'
import { ref } from 'vue'
import { urlFor } from '~/client'
import type { Notification } from '~/components/notifications/notifications'
import { useNotifications } from '~/composables/notifications/use_notifications'

/** Marks notifications of a list read: shown at once, taken back when the server did not hear of it. */
export function useReadings(list: () => Notification[]) {
  const { settle } = useNotifications()
  const http = useHttp<{ notifications?: string[] }, { unread: number }>({})
  const isBusy = ref(false)

  async function read(which: string[] | 'all') {
    const changed = list().filter(
      ({ isRead, ulid }) => !isRead && (which === 'all' || which.includes(ulid))
    )
    isBusy.value = true
    for (const notification of changed) notification.isRead = true
    try {
      http.notifications = which === 'all' ? undefined : which
      const { unread } = await http.post(urlFor('notifications.readings.store'))
      settle(unread)
    } catch {
      for (const notification of changed) notification.isRead = false
    } finally {
      isBusy.value = false
    }
  }

  return { read, isBusy }
}
