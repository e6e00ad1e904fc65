import { router } from '@inertiajs/vue3'
import { ref } from 'vue'
import { useOwnFault } from '~/composables/use_fault_toasts'

/** The filters of the browse page as they stand in the address; null is not asked for. */
export type Asked = {
  q: string | null
  category: string | null
  region: string | null
  minFee: number | null
  maxFee: number | null
  receive: 'DIRECT' | 'DELIVERY' | null
  return: 'DIRECT' | 'DELIVERY' | null
  start: string | null
  end: string | null
  sort: string
}

export const NO_FILTERS: Asked = {
  q: null,
  category: null,
  region: null,
  minFee: null,
  maxFee: null,
  receive: null,
  return: null,
  start: null,
  end: null,
  sort: '',
}

/** The address is the one home of the filters: changing one is a visit, so that back undoes it. */
export function useListingFilters(asked: () => Asked) {
  const isBusy = ref(false)
  const fault = useOwnFault(() => isBusy.value)
  let last: Partial<Asked> = {}

  function change(changes: Partial<Asked>) {
    last = changes
    const wanted = { ...asked(), ...changes }
    router.get('/listings', addressOf(wanted), {
      only: ['listings', 'count', 'asked', 'ignored'],
      reset: ['listings'],
      preserveState: true,
      onStart: () => (isBusy.value = true),
      onSuccess: () => (fault.value = null),
      onFinish: () => (isBusy.value = false),
    })
  }

  function addressOf(wanted: Asked) {
    const isDefaultSort = wanted.sort === (wanted.q ? 'relevance' : 'newest')
    const entries = Object.entries({ ...wanted, sort: isDefaultSort ? null : wanted.sort })
    return Object.fromEntries(entries.filter(([, value]) => value !== null && value !== ''))
  }

  return { change, clear: () => change(NO_FILTERS), retry: () => change(last), isBusy, fault }
}
