import { HttpNetworkError, HttpResponseError } from '@inertiajs/core'
import { router } from '@inertiajs/vue3'
import { onBeforeUnmount, onMounted, ref } from 'vue'
import { useI18n } from '~/composables/use_i18n'

/** Says what was refused, or never arrived, in the words of the server when it has some. */
export function useFaultSaying() {
  const { t } = useI18n()
  const toast = useToast()

  function say(title: string) {
    toast.add({ title, color: 'error', icon: 'i-lucide-circle-alert', duration: 10_000 })
  }

  function sayFault(fault: unknown) {
    if (fault instanceof HttpNetworkError) return say(t('errors.offline'))
    const body = fault instanceof HttpResponseError ? fault.response.data : null
    say(messageIn(body) ?? t('errors.acts.500'))
  }

  return { say, sayFault }
}

const takers = new Set<(said: string) => boolean>()
const isTaken = (said: string) => [...takers].some((take) => take(said))

/** What kept a list from coming, to be shown in its place instead of a toast. */
export function useOwnFault(isOnItsWay: () => boolean) {
  const fault = ref<string | null>(null)

  function take(said: string) {
    const isOurs = isOnItsWay()
    if (isOurs) fault.value = said
    return isOurs
  }

  onMounted(() => takers.add(take))
  onBeforeUnmount(() => takers.delete(take))
  return fault
}

/** What is no page was refused before it was done, or never arrived: the page stays and says so. */
export function useFaultToasts() {
  const { t } = useI18n()
  const { say } = useFaultSaying()
  let stops: (() => void)[] = []

  onMounted(() => {
    stops = [
      router.on('httpException', ({ detail: { response } }) => {
        const { data, headers, status } = response
        const isPage = 'x-inertia' in headers
        const passes = status === 429 || status >= 500
        const said = messageIn(data) ?? t(`errors.acts.${status === 429 ? 429 : 500}`)
        if ((passes || !isPage) && isTaken(said)) return false
        if (isPage) return
        say(said)
        return false
      }),
      router.on('networkError', () => {
        const said = t('errors.offline')
        if (!isTaken(said)) say(said)
        return false
      }),
    ]
  })
  onBeforeUnmount(() => stops.forEach((stop) => stop()))
}

/** What the server says in a body that is no page: a sentence, or the first of its errors. */
export function messageIn(body: unknown): string | null {
  try {
    const { message, errors } = typeof body === 'string' ? JSON.parse(body) : Object(body)
    const said: unknown = message ?? errors?.[0]?.message
    return typeof said === 'string' ? said : null
  } catch {
    return null
  }
}
