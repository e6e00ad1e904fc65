import { usePage } from '@inertiajs/vue3'
import { onMounted, watch } from 'vue'
import type { Data } from '@generated/data'

const LOOKS = {
  success: { color: 'success', icon: 'i-lucide-circle-check', duration: 5000 },
  notice: { color: 'info', icon: 'i-lucide-info', duration: 7000 },
  error: { color: 'error', icon: 'i-lucide-circle-alert', duration: 10_000 },
} as const

/** What the server said with the last answer, as toasts. What asked a visitor to log in goes when they did. */
export function useFlashToasts() {
  const page = usePage<Data.SharedProps>()
  const toast = useToast()

  let person = page.props.user?.id

  function show() {
    const now = page.props.user?.id
    if (now && now !== person) toast.clear()
    person = now
    for (const kind of ['success', 'notice', 'error'] as const) {
      const title = page.props.flash[kind]
      if (title) toast.add({ title, ...LOOKS[kind] })
    }
  }

  onMounted(() => {
    show()
    watch(() => page.props.flash, show)
  })
}
