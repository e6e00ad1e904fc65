import type { HttpContext } from '@adonisjs/core/http'
import type User from '#models/user'
import { encodeCursor, type Cursor } from '#models/listing/cursor'
import { statesOf, TABS, type Tab } from '#models/reservation/phases'
import type { State } from '#models/reservation/flow'
import ReservationTransformer from '#transformers/reservation_transformer'
import { anywhere } from '#services/shared/like'
import { reservationsFilterValidator } from '#validators/reservation'

const PER_PAGE = 10

/** One page of a person's reservations on one side, with a count for each tab. */
export async function reservationsList(ctx: HttpContext, side: 'rentals' | 'hostings') {
  const user = ctx.auth.getUserOrFail()
  const [error, filter] = await reservationsFilterValidator.tryValidate(ctx.request.qs())
  const { tab = 'all', q = null, page = 1 } = filter ?? {}

  const found = await named(user, side, q)
    .whereIn('status', statesOf(tab))
    .preload('guest')
    .preload('host')
    .preload('claim')
    .preload('photo')
    .orderBy('status_changed_at', 'desc')
    .orderBy('id', 'desc')
    .paginate(page, PER_PAGE)

  return {
    reservations: ReservationTransformer.paginate(found.all(), found.getMeta(), user),
    filter: { tab, q },
    counts: await countByTab(user, side, q),
    isMalformed: error !== null,
  }
}

async function countByTab(user: User, side: 'rentals' | 'hostings', q: string | null) {
  const rows = await named(user, side, q)
    .select('status')
    .count('* as total')
    .groupBy('status')
    .pojo<{ status: State; total: number }>()
  return Object.fromEntries(
    TABS.map((tab) => [
      tab,
      rows
        .filter(({ status }) => statesOf(tab).includes(status))
        .reduce((sum, { total }) => sum + Number(total), 0),
    ])
  ) as Record<Tab, number>
}

/** A page of them by cursor, what changed last first. */
export async function reservationsPage(
  user: User,
  side: 'rentals' | 'hostings',
  { tab = 'all', q = null }: { tab?: Tab; q?: string | null },
  { place, limit }: { place: Cursor | null; limit: number }
) {
  const query = named(user, side, q)
    .whereIn('status', statesOf(tab))
    .preload('guest')
    .preload('host')
    .preload('claim')
    .preload('photo')
    .orderBy('status_changed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
  if (place) {
    const at = new Date(place.value ?? 0)
    void query.where((older) => {
      void older
        .where('status_changed_at', '<', at)
        .orWhere((same) => void same.where('status_changed_at', at).where('id', '<', place.id))
    })
  }
  const found = await query
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  return {
    reservations: ReservationTransformer.transform(rows, user),
    next:
      last && found.length > limit
        ? encodeCursor({ value: last.statusChangedAt.toMillis(), id: last.id }, side)
        : null,
  }
}

function named(user: User, side: 'rentals' | 'hostings', q: string | null) {
  const query = user.related(side).query()
  if (q) void query.where('title', 'like', anywhere(q))
  return query
}
