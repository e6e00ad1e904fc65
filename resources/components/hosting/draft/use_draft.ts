import { computed, onBeforeUnmount, ref } from 'vue'
import { useI18n } from '~/composables/use_i18n'
import type { Data } from '@generated/data'
import { askDraft, type FieldError } from './ask_draft'
import type { Fillable } from './filling'
import type { Filling } from './use_filling'

/** Asks for a draft of what the form has, fills it in, and says in words what happened. */
export function useDraft(
  filling: Filling,
  shown: () => { photos: { ulid: string }[]; primaryPhoto: string | null }
) {
  const { t } = useI18n()
  const note = ref('')
  const isAsking = ref(false)
  const said = ref('')
  const details = ref<string[]>([])
  const trouble = ref<string[]>([])
  const noteError = ref('')
  let asking: AbortController | null = null

  const errors = computed(() => (noteError.value ? { note: noteError.value } : {}))

  async function ask() {
    const names = mainFirst()
    const mine = new AbortController()
    asking = mine
    clear()
    isAsking.value = true
    said.value = t('hosting.draft.asking', { count: names.length })
    const answer = await askDraft({ photos: names, note: note.value }, mine.signal)
    if (asking !== mine) return
    isAsking.value = false
    said.value = ''
    if (answer.kind === 'refused') refuse(answer.errors, names)
    else if (answer.kind === 'drafted') tell(answer.drafted, filling.fill(answer.drafted))
    else if (answer.kind === 'cancelled') said.value = t('hosting.draft.cancelled')
    else if (answer.kind === 'tooMany') {
      trouble.value = [t('hosting.draft.tooMany', { minutes: answer.minutes })]
    } else trouble.value = [t('hosting.draft.failed')]
  }

  function cancel() {
    asking?.abort()
    asking = null
    isAsking.value = false
    said.value = t('hosting.draft.cancelled')
  }

  function undo() {
    filling.undo()
    clear()
    said.value = t('hosting.draft.undone')
  }

  function tell(drafted: Data.ListingDraft, filled: Fillable[]) {
    const names = filled.map((field) => t(`hosting.edit.names.${field}`)).join(', ')
    const isNothing = filled.length === 0 && filling.asked.value.length === 0
    if (filled.length > 0) said.value = t('hosting.draft.filled', { fields: names })
    else said.value = t(isNothing ? 'hosting.draft.nothing' : 'hosting.draft.onlyAsked')
    if (drafted.isFallback) details.value.push(t('hosting.draft.fallback'))
    if (drafted.isByRules) details.value.push(t('hosting.draft.byRules'))
    const unread = drafted.unread.map((ulid) => numberOf(ulid)).filter((number) => number > 0)
    if (unread.length > 0)
      trouble.value = [t('hosting.draft.unread', { numbers: unread.join(', ') })]
  }

  /** A photo is named by its place; what is wrong with the note is said at the note. */
  function refuse(found: FieldError[], names: string[]) {
    for (const { field, message } of found) {
      const number = numberOf(names[Number(/^photos\.(\d+)$/.exec(field)?.[1] ?? -1)])
      if (field === 'note') noteError.value = message
      else if (number > 0) trouble.value.push(t('hosting.draft.ofPhoto', { number, message }))
      else trouble.value.push(message)
    }
  }

  function mainFirst(): string[] {
    const { photos, primaryPhoto } = shown()
    const names = photos.map(({ ulid }) => ulid)
    const main = names.filter((name) => name === primaryPhoto)
    return [...main, ...names.filter((name) => name !== primaryPhoto)]
  }

  /** From 1; 0 for one that has gone meanwhile. */
  function numberOf(ulid: string | undefined): number {
    return shown().photos.findIndex((photo) => photo.ulid === ulid) + 1
  }

  function clear() {
    said.value = ''
    noteError.value = ''
    details.value = []
    trouble.value = []
  }

  onBeforeUnmount(() => asking?.abort())

  return { note, isAsking, said, details, trouble, errors, ask, cancel, undo }
}
