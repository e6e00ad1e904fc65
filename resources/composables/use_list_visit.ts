import { router } from '@inertiajs/vue3'
import type { PendingVisit } from '@inertiajs/core'
import { nextTick, onBeforeUnmount, onMounted, ref, type Ref } from 'vue'
import { useOwnFault } from '~/composables/use_fault_toasts'

/** What comes sooner than this needs nothing in its place. */
const BLINK_MS = 150

/**
 * Of a list whose page, filters and order are its address: whether another one has been on its way for
 * longer than a blink, and what kept it from coming. Until it is there, what was there stays.
 */
export function useListVisit(place: Readonly<Ref<HTMLElement | null>>) {
  const isAsked = ref(false)
  const isLoading = ref(false)
  const fault = useOwnFault(() => isAsked.value)
  let asked: PendingVisit | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let stops: (() => void)[] = []

  function begin(visit: PendingVisit) {
    if (!isOfThisList(visit)) return
    clearTimeout(timer)
    asked = visit
    isAsked.value = true
    timer = setTimeout(() => (isLoading.value = true), BLINK_MS)
  }

  function end({ id }: PendingVisit) {
    if (id !== asked?.id) return
    clearTimeout(timer)
    isAsked.value = isLoading.value = false
  }

  function retry() {
    if (!asked) return
    const { url, only, reset, preserveScroll } = asked
    router.visit(url, {
      only,
      reset,
      preserveScroll,
      preserveState: true,
      onSuccess: async () => {
        await nextTick()
        place.value?.focus({ preventScroll: true })
      },
    })
  }

  onMounted(() => {
    stops = [
      router.on('start', ({ detail }) => begin(detail.visit)),
      router.on('finish', ({ detail }) => end(detail.visit)),
      router.on('success', ({ detail }) => {
        if (detail.visitId === asked?.id) fault.value = null
      }),
      router.on('navigate', () => {
        fault.value = null
      }),
    ]
  })
  onBeforeUnmount(() => {
    clearTimeout(timer)
    stops.forEach((stop) => stop())
  })

  return { isAsked, isLoading, fault, retry }
}

function isOfThisList({ method, async, prefetch, url }: PendingVisit): boolean {
  return method === 'get' && !async && !prefetch && url.pathname === location.pathname
}
