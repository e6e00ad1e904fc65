import { router, usePage, usePoll } from '@inertiajs/vue3'
import { computed, nextTick, ref, watch } from 'vue'
import { urlFor } from '~/client'
import { hindrance, type Act, type Case } from './cases'
import { useCaseActs, type Dismissals, type Refusal } from './use_case_acts'
import { useI18n } from '~/composables/use_i18n'
import type { Data } from '@generated/data'

const EVERY = 8_000
const LIVE = ['cases', 'next', 'size']

/**
 * The desk of a moderator: which case is looked at, what is being decided. The queue is read again every few
 * seconds and after each act, so that what colleagues do is seen.
 */
export function useCaseDesk(cases: () => Case[]) {
  const { t } = useI18n()
  const toast = useToast()
  const page = usePage<Data.SharedProps>()
  const list = ref<Case[]>(cases())
  const at = ref(list.value[0]?.ulid ?? null)
  const marked = ref(new Set<string>())
  const isReading = ref(false)
  const deciding = ref<{ one: Case; act: Act } | null>(null)
  const isDialogOpen = ref(false)
  /** Of whose decision the server spoke already. What is merely claimed may still be decided. */
  const told = new Set<string>()
  const acts = useCaseActs(refused)

  const shown = computed(() => list.value.find(({ ulid }) => ulid === at.value) ?? null)
  const chosen = computed(() => list.value.filter(({ ulid }) => marked.value.has(ulid)))

  usePoll(EVERY, { only: LIVE, showProgress: false })
  watch(cases, take)

  /** What is gone was decided; whoever looked at it is told, unless it was them. */
  function take(now: Case[]) {
    const before = list.value
    const wasFocused = isOnRow()
    list.value = now
    if (now.some(({ ulid }) => ulid === at.value)) return
    const gone = before.findIndex(({ ulid }) => ulid === at.value)
    if (gone >= 0) void tellWhy(before[gone])
    at.value = now[Math.min(Math.max(gone, 0), now.length - 1)]?.ulid ?? null
    if (now.length === 0) isReading.value = false
    if (wasFocused) void focusRow()
  }

  async function tellWhy({ ulid }: Case) {
    if (told.has(ulid)) return
    const answer = await fetch(urlFor('admin.cases.show', { ulid }), {
      headers: { accept: 'application/json' },
    }).catch(() => null)
    if (!answer?.ok) return
    const { case: one } = (await answer.json()) as { case: Case }
    if (!one.decision) return
    const { by, verdict } = one.decision
    if (by.id === page.props.user?.id) return
    if (deciding.value?.one.ulid === ulid) isDialogOpen.value = false
    say(t('refusals.caseDecided', { by: by.nickname, verdict }), 'info')
  }

  function say(title: string, color: 'error' | 'info' | 'success') {
    const icon = color === 'success' ? 'i-lucide-circle-check' : 'i-lucide-circle-alert'
    toast.add({ title, color, icon, duration: color === 'success' ? 5_000 : 10_000 })
  }

  function refresh() {
    router.reload({ only: LIVE, showProgress: false })
  }

  /** Somebody was first, or it changed: said in the server's words, and seen. */
  function refused({ message, kind }: Refusal) {
    say(message, 'error')
    const ulid = deciding.value?.one.ulid ?? at.value
    if (ulid && kind === 'caseDecided') told.add(ulid)
    refresh()
  }

  function replace(one: Case) {
    list.value = list.value.map((each) => (each.ulid === one.ulid ? one : each))
  }

  function show(ulid: string) {
    at.value = ulid
    isReading.value = true
  }

  async function move(by: number) {
    if (list.value.length === 0) return
    const now = list.value.findIndex(({ ulid }) => ulid === at.value)
    const next = isOnRow() || by < 0 ? now + by : now
    at.value = list.value[Math.min(Math.max(next, 0), list.value.length - 1)].ulid
    await focusRow()
  }

  function rowOf(ulid: string | null) {
    return document.querySelector<HTMLElement>(`[data-case="${ulid}"]`)
  }

  function isOnRow() {
    return document.activeElement === rowOf(at.value)
  }

  async function focusRow() {
    await nextTick()
    const row = rowOf(at.value) ?? document.querySelector<HTMLElement>('#main')
    row?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest' })
  }

  async function claim(): Promise<Case | null> {
    const one = shown.value
    if (!one || one.decision) return null
    if (one.claim?.isMine) return one
    const claimed = await acts.claim(one)
    if (claimed) replace(claimed)
    return claimed
  }

  async function open() {
    isReading.value = true
    if (shown.value && !shown.value.isParty) await claim()
  }

  async function unclaim() {
    if (!shown.value?.claim?.isMine) return
    const released = await acts.unclaim(shown.value)
    if (released) replace(released)
  }

  /** Takes the case first: two cannot be at it at once. */
  async function begin(act: Act) {
    const one = shown.value
    if (!one || acts.isBusy.value) return
    const why = hindrance(one, act, page.props.user?.role)
    if (why && why !== 'claimed') return say(t(`admin.cases.hindrance.${why}`), 'info')
    const mine = await claim()
    if (!mine) return
    deciding.value = { one: mine, act }
    isDialogOpen.value = true
  }

  function decided(one: Case) {
    marked.value.delete(one.ulid)
    say(t('admin.cases.done', { status: t(`reports.status.${one.status}`) }), 'success')
    refresh()
  }

  function dismissedMany({ dismissed, refused: left }: Dismissals) {
    marked.value = new Set()
    if (dismissed > 0) say(t('admin.cases.bulk.done', { count: dismissed }), 'success')
    for (const message of new Set(left.map((each) => each.message))) say(message, 'error')
    refresh()
  }

  function mark(ulid: string, isMarked: boolean) {
    const next = new Set(marked.value)
    if (isMarked) next.add(ulid)
    else next.delete(ulid)
    marked.value = next
  }

  const alone = (work: () => unknown) => () => {
    if (!document.querySelector('[role=dialog]')) void work()
  }
  defineShortcuts(
    {
      j: alone(() => move(1)),
      k: alone(() => move(-1)),
      d: alone(() => begin('dismiss')),
      h: alone(() => begin('hide')),
      w: alone(() => begin('warn')),
      s: alone(() => begin('suspend')),
      b: alone(() => begin('ban')),
      u: alone(unclaim),
      x: alone(() => {
        if (shown.value && !shown.value.decision) {
          mark(shown.value.ulid, !marked.value.has(shown.value.ulid))
        }
      }),
    },
    { layoutIndependent: true }
  )

  return {
    list,
    shown,
    chosen,
    marked,
    isReading,
    deciding,
    isDialogOpen,
    isBusy: acts.isBusy,
    show,
    open,
    claim,
    unclaim,
    begin,
    mark,
    decided,
    dismissedMany,
    refused,
    focusRow,
  }
}
