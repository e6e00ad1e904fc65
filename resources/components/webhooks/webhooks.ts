import type { Data } from '@generated/data'
import type { StatusTone } from '~/components/shared/StatusBadge.vue'

export type Endpoint = Data.WebhookEndpoint
export type Delivery = Data.WebhookDelivery
export type Trial = Delivery['trials'][number]

export const ENDPOINT_TONES: Record<Endpoint['status'], StatusTone> = {
  active: 'done',
  paused: 'over',
  failing: 'trouble',
  gone: 'trouble',
}

export const DELIVERY_TONES: Record<Delivery['status'], StatusTone> = {
  pending: 'waiting',
  delivered: 'done',
  failed: 'trouble',
  held: 'over',
}
