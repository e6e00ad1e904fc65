import { useHttp } from '@inertiajs/vue3'
import { computed } from 'vue'
import { urlFor } from '~/client'
import type { Case } from './cases'
import { useI18n } from '~/composables/use_i18n'

type Measure = { kind: string; days?: number }
type Body = {
  seen?: number
  note?: string
  verdict?: string
  reason?: string
  measures?: Measure[]
  cases?: { ulid: string; seen: number }[]
}

export interface Dismissals {
  dismissed: number
  refused: { ulid: string; message: string }[]
}

/** Why the server refused; `kind` where a rule did. */
export interface Refusal {
  message: string
  kind?: string
}

/** What a moderator does with cases. A refusal is told in the words of the server, which name who was first. */
export function useCaseActs(refuse: (refusal: Refusal) => void) {
  const { t } = useI18n()
  const http = useHttp<Body, { case: Case } & Dismissals>({})

  /** The validator answers with a list; the fields want names. */
  const errors = computed(() => {
    const list = Object.values(http.errors) as unknown as { field: string; message: string }[]
    return Object.fromEntries(list.map(({ field, message }) => [field, message]))
  })

  const options = {
    onHttpException: ({ data }: { data: string }) => refuse(refusalIn(data)),
    onNetworkError: () => refuse({ message: t('errors.offline') }),
  }

  async function send(url: string, body: Body) {
    if (http.processing) return null
    return http
      .transform(() => body)
      .post(url, options)
      .catch(() => null)
  }

  async function claim({ ulid, version }: Case): Promise<Case | null> {
    const answer = await send(urlFor('admin.cases.claims.store', { ulid }), { seen: version })
    return answer?.case ?? null
  }

  async function unclaim({ ulid }: Case): Promise<Case | null> {
    if (http.processing) return null
    const answer = await http
      .delete(urlFor('admin.cases.claims.destroy', { ulid }), options)
      .catch(() => null)
    return answer?.case ?? null
  }

  async function decide({ ulid, version }: Case, decision: Omit<Body, 'seen'>) {
    const url = urlFor('admin.cases.decisions.store', { ulid })
    const answer = await send(url, { seen: version, ...decision })
    return answer?.case ?? null
  }

  async function dismissAll(cases: Case[], note: string): Promise<Dismissals | null> {
    const seen = cases.map(({ ulid, version }) => ({ ulid, seen: version }))
    return send(urlFor('admin.cases.dismissals.store'), { note, cases: seen })
  }

  function refusalIn(body: string): Refusal {
    const unknown = t('errors.acts.500')
    try {
      return { message: unknown, ...(JSON.parse(body) as Partial<Refusal>) }
    } catch {
      return { message: unknown }
    }
  }

  return { claim, unclaim, decide, dismissAll, errors, isBusy: computed(() => http.processing) }
}
