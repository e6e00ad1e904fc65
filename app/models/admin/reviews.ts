import { daysIn, idIn } from '#models/admin/filters'
import type { List, ListQuery } from '#models/admin/list'
import Listing from '#models/listing'
import Review from '#models/review'
import User from '#models/user'
import { anywhere } from '#services/shared/like'

type Reviews = ListQuery<typeof Review>

/** Every review, seen or not. */
export const REVIEWS: List<typeof Review> = {
  name: 'reviews',
  model: Review,
  load: (query) => void query.preload('author').preload('host').preload('listing'),
  search(query: Reviews, words) {
    void query.where((any) => {
      void any
        .where('reviews.text', 'like', anywhere(words))
        .orWhereIn(
          'reviews.author_id',
          User.query().where('nickname', 'like', anywhere(words)).select('id')
        )
        .orWhereIn(
          'reviews.listing_id',
          Listing.query().where('title', 'like', anywhere(words)).select('id')
        )
    })
  },
  filters: {
    state: { is: ['shown', 'hidden', 'deleted'], narrow: ofState },
    author: idIn('reviews.author_id'),
    host: idIn('reviews.host_id'),
    listing: idIn('reviews.listing_id'),
    ...daysIn('reviews.created_at'),
  },
  sorts: { written: 'reviews.created_at', gear: 'reviews.gear_score' },
}

function ofState(query: Reviews, state: string): void {
  if (state === 'deleted') return void query.whereNotNull('reviews.deleted_at')
  void query.whereNull('reviews.deleted_at')
  if (state === 'hidden') void query.whereNotNull('reviews.hidden_at')
  else void query.whereNull('reviews.hidden_at')
}
