import { ref } from 'vue'
import type { StatusTone } from '~/components/shared/StatusBadge.vue'

/** What staff hide or give back from a list. */
export interface Content {
  id: number | string
  /** What it is called, in the question. */
  name: string
  isHidden: boolean
}

export const TONES: Record<string, StatusTone> = {
  published: 'done',
  shown: 'done',
  paused: 'waiting',
  draft: 'over',
  hidden: 'trouble',
  deleted: 'over',
}

/** The one dialog of a list, and what it is about. */
export function useContentAct() {
  const chosen = ref<Content | null>(null)
  const isOpen = ref(false)
  function choose(content: Content) {
    chosen.value = content
    isOpen.value = true
  }
  return { chosen, isOpen, choose }
}
