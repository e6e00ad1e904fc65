import { useHttp } from '@inertiajs/vue3'
import { computed, onMounted, ref, watch } from 'vue'
import { urlFor } from '~/client'
import { useI18n } from '~/composables/use_i18n'
import type { DayRange } from '~/composables/calendar_days'
import type { ShownPriceLine } from '~/components/shared/PriceLines.vue'
import type { Data } from '@generated/data'

interface Wanted {
  listingId: number
  dates: DayRange | null
  options: number[]
}

/** The server's price lines for what is chosen; the last ones stay while new ones are on their way. */
export function useStayQuote(wanted: () => Wanted) {
  const { t, won } = useI18n()
  const http = useHttp<Record<string, never>, { data: Data.Stay }>({})
  const stay = ref<Data.Stay | null>(null)
  const state = ref<'idle' | 'loading' | 'failed'>('idle')

  async function load() {
    const { listingId, dates, options } = wanted()
    http.cancel()
    if (!dates) {
      stay.value = null
      state.value = 'idle'
      return
    }
    state.value = 'loading'
    const query = new URLSearchParams({ start: dates.start, end: dates.end })
    for (const id of options) query.append('options[]', String(id))
    const address = `${urlFor('listings.quote', { id: String(listingId) })}?${query}`
    try {
      const { data } = await http.get(address)
      if (wanted().dates !== dates) return
      stay.value = data
      state.value = 'idle'
    } catch {
      if (wanted().dates === dates) state.value = 'failed'
    }
  }

  watch(() => JSON.stringify(wanted()), load)
  onMounted(load)

  const lines = computed<ShownPriceLine[]>(() =>
    (stay.value?.quote?.lines ?? []).map((line) => shown(line))
  )

  function shown({ kind, name, unitAmount, days, percent, amount }: Line): ShownPriceLine {
    const times =
      days === null ? undefined : t('listings.booking.times', { amount: won(unitAmount), days })
    if (kind === 'fee') return { label: t('listings.booking.fee'), detail: times, amount }
    if (kind === 'optionFee') return { label: name ?? '', detail: times, amount }
    if (kind === 'discount') {
      return {
        label: t('listings.booking.discount', { percent: percent ?? 0 }),
        amount: -amount,
        kind: 'discount',
      }
    }
    const label =
      kind === 'deposit'
        ? t('listings.booking.deposit')
        : t('listings.booking.optionDepositLine', { name })
    return { label, amount, kind: 'deposit' }
  }

  return { stay, lines, state, load }
}

type Line = NonNullable<Data.Stay['quote']>['lines'][number]
