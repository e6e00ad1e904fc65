import type { Traits } from '../kinds.js'
import type { Told } from '../notice.js'

const path = ({ target }: Told) => `/reservations/${target?.split(':')[1]}`

/** `target` is `reservation:ULID`, `actorId` who wrote, `data.title` the listing's title. */
export const reviewKinds = {
  'review.new': {
    section: 'reviews',
    words: () => 'notices.kinds.review_new',
    path,
    letter: 'review_new',
  },
  'review.reply': {
    section: 'reviews',
    words: () => 'notices.kinds.review_reply',
    path,
    letter: 'review_reply',
  },
} satisfies Record<string, Traits>
