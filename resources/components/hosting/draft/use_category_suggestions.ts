import { http } from '@inertiajs/vue3'
import { onBeforeUnmount, ref, watch } from 'vue'
import { urlFor } from '~/client'
import type { Data } from '@generated/data'

/** A question may cost money: it is asked when the typing rests. */
const REST_MS = 600
const LEAST_LETTERS = 2

/** Categories that suit what is being typed; none when nobody can tell, whatever the reason. */
export function useCategorySuggestions(title: () => string) {
  const leaves = ref<Data.Leaf[]>([])
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking: AbortController | undefined

  watch(title, (typed) => {
    stop()
    const wanted = typed.trim()
    if (wanted.length < LEAST_LETTERS) leaves.value = []
    else timer = setTimeout(() => void ask(wanted), REST_MS)
  })
  onBeforeUnmount(stop)

  async function ask(wanted: string) {
    const mine = new AbortController()
    asking = mine
    const found = await fetched(wanted, mine.signal)
    if (asking === mine && found) leaves.value = found
  }

  function stop() {
    clearTimeout(timer)
    asking?.abort()
    asking = undefined
  }

  return leaves
}

async function fetched(title: string, signal: AbortSignal): Promise<Data.Leaf[] | null> {
  const query = new URLSearchParams({ title })
  try {
    const { data } = await http.getClient().request({
      method: 'get',
      url: `${urlFor('hosting.category_suggestions.index')}?${query}`,
      headers: { accept: 'application/json' },
      signal,
    })
    return JSON.parse(data).data
  } catch {
    return null
  }
}
