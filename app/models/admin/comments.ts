import { daysIn, idIn } from '#models/admin/filters'
import type { List, ListQuery } from '#models/admin/list'
import Comment from '#models/comment'
import User from '#models/user'
import { anywhere } from '#services/shared/like'

type Comments = ListQuery<typeof Comment>

/** Every question and answer, seen or not. */
export const COMMENTS: List<typeof Comment> = {
  name: 'comments',
  model: Comment,
  load: (query) => void query.preload('author').preload('listing'),
  search(query: Comments, words) {
    void query.where((any) => {
      void any
        .where('comments.text', 'like', anywhere(words))
        .orWhereIn(
          'comments.author_id',
          User.query().where('nickname', 'like', anywhere(words)).select('id')
        )
    })
  },
  filters: {
    state: { is: ['shown', 'hidden', 'deleted'], narrow: ofState },
    kind: {
      is: ['question', 'answer'],
      narrow: (query, kind) =>
        void (kind === 'answer'
          ? query.whereNotNull('comments.parent_id')
          : query.whereNull('comments.parent_id')),
    },
    author: idIn('comments.author_id'),
    listing: idIn('comments.listing_id'),
    ...daysIn('comments.created_at'),
  },
  sorts: { written: 'comments.created_at' },
}

function ofState(query: Comments, state: string): void {
  if (state === 'deleted') return void query.whereNotNull('comments.deleted_at')
  void query.whereNull('comments.deleted_at')
  if (state === 'hidden') void query.whereNotNull('comments.hidden_at')
  else void query.whereNull('comments.hidden_at')
}
