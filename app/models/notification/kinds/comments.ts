import type { Traits } from '../kinds.js'
import type { Told } from '../notice.js'

/** The page is asked for the thread, wherever in the list it stands, and the fragment leads to the place. */
function path({ target, data }: Told) {
  const ulid = target?.split(':')[1]
  return `/listings/${data.listing}?comment=${ulid}#comment-${ulid}`
}

/** `target` is `comment:ULID`, `actorId` who wrote, `data` the listing's title and id. */
export const commentKinds = {
  'comment.new': {
    section: 'comments',
    words: () => 'notices.kinds.comment_new',
    path,
    letter: 'comment_new',
  },
  'comment.answer': {
    section: 'comments',
    words: () => 'notices.kinds.comment_answer',
    path,
    letter: 'comment_answer',
  },
} satisfies Record<string, Traits>
