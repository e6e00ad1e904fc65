import { router, useHttp } from '@inertiajs/vue3'
import { computed } from 'vue'
import { messageIn } from '~/composables/use_fault_toasts'
import { useI18n } from '~/composables/use_i18n'

type Body = Record<string, string | number | null>

/**
 * An act whose door answers with data: sends it, says what was refused, and reads the page anew.
 * @returns `send`, true when it was done; `errors` by field
 */
export function useStaffAct() {
  const { t } = useI18n()
  const toast = useToast()
  const http = useHttp<Body, unknown>({})

  /** The validator answers with a list; the fields want names. */
  const errors = computed(() => {
    const list = Object.values(http.errors) as unknown as { field: string; message: string }[]
    return Object.fromEntries(list.map(({ field, message }) => [field, message]))
  })

  async function send(url: string, body: Body, done: string): Promise<boolean> {
    if (http.processing) return false
    let isDone = false
    await http
      .transform(() => body)
      .post(url, {
        onSuccess: () => (isDone = true),
        onHttpException: ({ data }) => refuse(messageIn(data) ?? t('errors.acts.500')),
        onNetworkError: () => refuse(t('errors.offline')),
      })
      .catch(() => undefined)
    if (!isDone) return false
    toast.add({ title: done, color: 'success', icon: 'i-lucide-circle-check' })
    router.reload()
    return true
  }

  function refuse(title: string) {
    toast.add({ title, color: 'error', icon: 'i-lucide-circle-alert', duration: 10_000 })
  }

  return {
    send,
    errors,
    isBusy: computed(() => http.processing),
    clearErrors: () => http.clearErrors(),
  }
}
