import { router } from '@inertiajs/vue3'
import { onBeforeUnmount, onMounted } from 'vue'
import { useI18n } from '~/composables/use_i18n'

/** What is no page was refused before it was done, or never arrived: the page stays and says so. */
export function useFaultToasts() {
  const { t } = useI18n()
  const toast = useToast()
  let stops: (() => void)[] = []

  function say(title: string) {
    toast.add({ title, color: 'error', icon: 'i-lucide-circle-alert', duration: 10_000 })
  }

  onMounted(() => {
    stops = [
      router.on('httpException', ({ detail: { response } }) => {
        if ('x-inertia' in response.headers) return
        say(messageIn(response.data) ?? t('errors.acts.500'))
        return false
      }),
      router.on('networkError', () => {
        say(t('errors.offline'))
        return false
      }),
    ]
  })
  onBeforeUnmount(() => stops.forEach((stop) => stop()))
}

function messageIn(body: unknown): string | null {
  try {
    const { message } = typeof body === 'string' ? JSON.parse(body) : Object(body)
    return typeof message === 'string' ? message : null
  } catch {
    return null
  }
}
