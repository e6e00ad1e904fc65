import { computed, ref, watch, type Ref } from 'vue'
import {
  divided,
  FILLABLE,
  isSame,
  type Drafted,
  type Fillable,
  type Filled,
  type Mark,
  type Proposal,
} from './filling.js'

type Value = Filled[Fillable]

interface Kept {
  before: Value
  filled: Value
  mark: Mark
}

/**
 * Fills a form with drafts and remembers which fields hold one, until the person edits them. Undoing
 * gives back what stood there before; what was edited since stays as it is.
 */
export function useFilling(form: Filled, parentId: Ref<number | undefined>) {
  const kept = ref<Partial<Record<Fillable, Kept>>>({})
  const asked = ref<Fillable[]>([])
  const drafted = ref<Drafted | null>(null)
  let parentBefore: number | undefined

  const proposal = computed<Proposal | null>(() => drafted.value?.fields ?? null)
  const canUndo = computed(() => Object.keys(kept.value).length > 0)

  watch(
    () => FILLABLE.map((field) => form[field]),
    () => {
      for (const field of FILLABLE) {
        const one = kept.value[field]
        if (one && !isSame(one.filled, form[field])) delete kept.value[field]
      }
    },
    { deep: true, flush: 'sync' }
  )

  /** @returns the fields that were filled at once */
  function fill(next: Drafted): Fillable[] {
    drafted.value = next
    const { free, taken } = divided(form, next.fields, (field) => field in kept.value)
    for (const field of free) put(field)
    asked.value = taken
    return free
  }

  function replace(field: Fillable) {
    put(field)
    leave(field)
  }

  function leave(field: Fillable) {
    asked.value = asked.value.filter((one) => one !== field)
  }

  function undo() {
    for (const field of FILLABLE) {
      const one = kept.value[field]
      if (!one) continue
      delete kept.value[field]
      write(field, one.before)
      if (field === 'categoryId') parentId.value = parentBefore
    }
    asked.value = []
  }

  function put(field: Fillable) {
    const value = drafted.value?.fields[field]
    if (!drafted.value || value === null || value === undefined) return
    const before = kept.value[field]?.before ?? form[field]
    if (field === 'categoryId' && !kept.value[field]) parentBefore = parentId.value
    delete kept.value[field]
    write(field, value)
    kept.value[field] = { before, filled: copied(value), mark: markOf(field, drafted.value) }
  }

  function write(field: Fillable, value: Value) {
    Object.assign(form, { [field]: copied(value) })
  }

  return {
    asked,
    canUndo,
    proposal,
    fill,
    replace,
    leave,
    undo,
    markOf: (field: Fillable) => kept.value[field]?.mark ?? null,
  }
}

export type Filling = ReturnType<typeof useFilling>

function markOf(field: Fillable, { usual, isByRules }: Drafted): Mark {
  if (usual.fields.includes(field)) return { by: 'usual', listings: usual.listings }
  return { by: isByRules ? 'rules' : 'ai' }
}

function copied<T extends Value>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}
