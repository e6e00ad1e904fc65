import type { Traits } from '../kinds.js'

/** `target` is `reservation:ULID`, `actorId` who wrote, `data.title` the listing's title. */
export const reviewKinds = {
  'review.new': {
    section: 'reviews',
    words: () => 'notices.kinds.review_new',
    path: ({ target }) => `/reservations/${target?.split(':')[1]}`,
    letter: 'review_new',
  },
} satisfies Record<string, Traits>
