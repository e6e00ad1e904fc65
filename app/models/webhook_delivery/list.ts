import { encodeCursor, type Cursor } from '#models/listing/cursor'
import type WebhookDelivery from '#models/webhook_delivery'
import type WebhookEndpoint from '#models/webhook_endpoint'
import type { DeliveredEvent } from '../webhook_endpoint/events.js'

export const DELIVERY_STATES = ['pending', 'delivered', 'failed', 'held'] as const

export interface LogFilter {
  status?: (typeof DELIVERY_STATES)[number]
  event?: DeliveredEvent
}

export interface LogPage {
  deliveries: WebhookDelivery[]
  page: number
  pages: number
  total: number
}

const PER_PAGE = 20

/** What an endpoint was to be told, the latest first, with what came of each try. */
export async function deliveryLog(
  endpoint: WebhookEndpoint,
  { event, status }: LogFilter,
  wanted = 1
): Promise<LogPage> {
  const query = matching(endpoint, { event, status })
  const [{ $extras }] = await query.clone().count('* as total')
  const total = Number($extras.total)
  const pages = Math.max(1, Math.ceil(total / PER_PAGE))
  const page = Math.min(wanted, pages)
  const deliveries = await query
    .preload('trials', (trials) => trials.orderBy('id', 'desc'))
    .orderBy('id', 'desc')
    .offset((page - 1) * PER_PAGE)
    .limit(PER_PAGE)
  return { deliveries, page, pages, total }
}

/** The same by cursor. The list that its cursors belong to has the endpoint's name. */
export async function deliveriesPage(
  endpoint: WebhookEndpoint,
  filter: LogFilter,
  { place, limit }: { place: Cursor | null; limit: number }
): Promise<{ deliveries: WebhookDelivery[]; next: string | null }> {
  const query = matching(endpoint, filter)
  if (place) void query.where('id', '<', place.id)
  const found = await query
    .preload('trials', (trials) => trials.orderBy('id', 'desc'))
    .orderBy('id', 'desc')
    .limit(limit + 1)
  const deliveries = found.slice(0, limit)
  const last = deliveries.at(-1)
  const isMore = found.length > limit
  const next = isMore && last ? encodeCursor({ value: null, id: last.id }, logOf(endpoint)) : null
  return { deliveries, next }
}

/** Names the log of an endpoint among lists that are read by cursor. */
export function logOf({ ulid }: WebhookEndpoint): string {
  return `webhook:${ulid}`
}

function matching(endpoint: WebhookEndpoint, { event, status }: LogFilter) {
  const query = endpoint.related('deliveries').query()
  if (status) void query.where('status', status)
  if (event) void query.where('event', event)
  return query
}
