import type { Traits } from '../kinds.js'

/** Of the staff: `data` has the invariant that does not hold, and how many things it does not hold for. */
export const watchKinds = {
  'watch.broken': {
    section: 'essential',
    words: () => 'notices.kinds.watch_broken',
    path: ({ data }) => `/admin/violations?state=open&invariant=${data.invariant}`,
    letter: null,
  },
} satisfies Record<string, Traits>
