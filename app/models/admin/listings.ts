import { daysIn, idIn } from '#models/admin/filters'
import type { List, ListQuery } from '#models/admin/list'
import Listing from '#models/listing'
import User from '#models/user'
import { anywhere } from '#services/shared/like'

type Listings = ListQuery<typeof Listing>

/** All gear, whatever became of it. */
export const LISTINGS: List<typeof Listing> = {
  name: 'listings',
  model: Listing,
  load: (query) => void query.preload('host').preload('category'),
  search(query: Listings, words) {
    void query.where((any) => {
      void any
        .where('listings.title', 'like', anywhere(words))
        .orWhereIn(
          'listings.host_id',
          User.query().where('nickname', 'like', anywhere(words)).select('id')
        )
    })
  },
  filters: {
    state: { is: ['published', 'paused', 'draft', 'deleted', 'hidden'], narrow: ofState },
    id: idIn('listings.id'),
    host: idIn('listings.host_id'),
    ...daysIn('listings.created_at'),
  },
  sorts: {
    made: 'listings.created_at',
    fee: 'listings.fee',
    title: 'listings.title',
  },
}

function ofState(query: Listings, state: string): void {
  if (state === 'hidden') void query.whereNotNull('listings.hidden_at')
  else void query.whereNull('listings.hidden_at').where('listings.status', state)
}
