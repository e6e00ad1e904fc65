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
  const query = endpoint.related('deliveries').query()
  if (status) query.where('status', status)
  if (event) query.where('event', event)
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
