import type { Traits } from '../kinds.js'

/**
 * `target` is `search:ULID`; `data` has the search's name, how many listings, and the first titles as `title`.
 * The letter of several searches has their number as `searches`.
 */
export const searchKinds = {
  'search.match': {
    section: 'searches',
    words: () => 'notices.kinds.search_match',
    path: ({ target, data }) =>
      data.searches ? '/saved-searches' : `/saved-searches/${target?.split(':')[1]}`,
    letter: 'search_match',
  },
} satisfies Record<string, Traits>
