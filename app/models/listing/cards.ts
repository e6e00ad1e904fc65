import { orderBy, type Order } from '#models/listing/orders'
import type { Sql } from '#models/listing/sql'

/** What a listing's card shows, in one row. */
export interface CardRow {
  id: number
  title: string
  fee: number
  deposit: number
  weeklyDiscount: number
  monthlyDiscount: number
  receiveMethod: 'DIRECT' | 'DELIVERY' | 'ANY'
  returnMethod: 'DIRECT' | 'DELIVERY' | 'ANY'
  categoryId: number
  hostId: number
  hostNickname: string
  favouritesCount: number
  ratingAverage: string | null
  ratingCount: number
  photoUlid: string | null
  photoPlaceholder: string | null
  photoSizedAt: Date | null
  /** Ids, comma-separated. */
  regionIds: string | null
  /** The value that the list is ordered by. */
  place: number | string | null
}

/** The cards of the listings that a statement names, in the order of the list. */
export function cardsSql(ids: Sql, order: Order, limit: number): Sql {
  return {
    sql: `
      SELECT l.id, l.title, l.fee, l.deposit, l.weekly_discount AS weeklyDiscount,
        l.monthly_discount AS monthlyDiscount, l.receive_method AS receiveMethod,
        l.return_method AS returnMethod, l.category_id AS categoryId, l.host_id AS hostId,
        h.nickname AS hostNickname, l.favourites_count AS favouritesCount,
        l.rating_average AS ratingAverage, l.rating_count AS ratingCount,
        up.ulid AS photoUlid, up.placeholder AS photoPlaceholder, up.sized_at AS photoSizedAt,
        (SELECT GROUP_CONCAT(r.region_id) FROM listing_regions r WHERE r.listing_id = l.id) AS regionIds,
        ${order.value} AS place
      FROM (${ids.sql} LIMIT ${limit}) page
      STRAIGHT_JOIN listings l ON l.id = page.id
      STRAIGHT_JOIN users h ON h.id = l.host_id
      LEFT JOIN listing_photos ph ON ph.primary_of = l.id
      LEFT JOIN uploads up ON up.id = ph.upload_id
      ${orderBy(order, 'l.id')}`,
    bindings: ids.bindings,
  }
}
