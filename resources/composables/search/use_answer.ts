import { router } from '@inertiajs/vue3'
import { onBeforeUnmount, onMounted, ref, toRaw } from 'vue'
import { useI18n } from '~/composables/use_i18n'
import { eventsOf, type StreamEvent } from '~/composables/search/event_stream'
import type { NamedListing } from '~/composables/search/answer_parts'

/** `closed` when nobody can answer now, `tooMany` when the person asked too often. */
export type Trouble = 'closed' | 'tooMany' | 'broken'

export interface Answer {
  state: 'thinking' | 'writing' | 'done' | 'stopped' | 'failed'
  text: string
  listings: NamedListing[]
  by: string | null
  isFallback: boolean
  trouble: Trouble | null
}

const NOTHING_YET: Answer = {
  state: 'thinking',
  text: '',
  listings: [],
  by: null,
  isFallback: false,
  trouble: null,
}

/**
 * Asks for an answer once the page is there, and stops asking when the person leaves. What was answered
 * is kept with the page's place in the history: coming back shows it without asking again.
 */
export function useAnswer(address: string) {
  const answer = ref<Answer>({ ...NOTHING_YET })
  const { locale } = useI18n()
  const name = `${locale.value} ${address}`
  let asking = new AbortController()

  async function ask() {
    asking = new AbortController()
    const { signal } = asking
    answer.value = { ...NOTHING_YET }
    try {
      const response = await fetch(address, {
        headers: { accept: 'text/event-stream, application/json' },
        signal,
      })
      if (!response.ok || !response.body) return fail(troubleOf(response.status))
      for await (const event of eventsOf(response.body)) {
        if (signal.aborted) return
        hear(event)
      }
      if (!isOver()) fail('broken')
    } catch {
      if (!signal.aborted) fail('broken')
    }
    keep()
  }

  function hear({ name, data }: StreamEvent) {
    if (name === 'failed') return fail('closed')
    if (name === 'listings') Object.assign(answer.value, data)
    if (name === 'again') answer.value.text = ''
    if (name === 'text') {
      answer.value.state = 'writing'
      answer.value.text += (data as { text: string }).text
    }
    if (name === 'done') Object.assign(answer.value, data, { state: 'done' })
  }

  function fail(trouble: Trouble) {
    answer.value = { ...NOTHING_YET, state: 'failed', trouble }
  }

  function stop() {
    asking.abort()
    answer.value.state = 'stopped'
    keep()
  }

  const isOver = () => ['done', 'stopped', 'failed'].includes(answer.value.state)

  function keep() {
    if (['done', 'stopped'].includes(answer.value.state))
      router.remember({ ...toRaw(answer.value) }, name)
  }

  onMounted(() => {
    const kept = router.restore<Answer>(name)
    if (kept) answer.value = { ...kept }
    else void ask()
  })
  onBeforeUnmount(() => asking.abort())

  return { answer, ask, stop }
}

function troubleOf(status: number): Trouble {
  if (status === 429) return 'tooMany'
  return status >= 500 ? 'closed' : 'broken'
}
