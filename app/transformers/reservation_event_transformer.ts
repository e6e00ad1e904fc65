import { BaseTransformer } from '@adonisjs/core/transformers'
import type ReservationEvent from '#models/reservation_event'
import type { Role } from '#models/reservation/actions'

const TOLD = [
  'cause',
  'report',
  'amount',
  'carrier',
  'trackingNumber',
  'direction',
  'startDate',
  'endDate',
  'total',
] as const

/** One line of the timeline. What an event keeps beside is shown by name only, never as a whole. */
export default class ReservationEventTransformer extends BaseTransformer<ReservationEvent> {
  constructor(
    resource: ReservationEvent,
    protected role: Role
  ) {
    super(resource)
  }

  toObject() {
    const data: Record<string, unknown> = { ...this.resource.data, amount: this.amount() }
    const told = Object.fromEntries(
      TOLD.filter((key) => ['string', 'number'].includes(typeof data[key])).map((key) => [
        key,
        data[key] as string | number,
      ])
    )
    return {
      ...this.pick(this.resource, ['kind', 'version', 'actor', 'reason']),
      from: this.resource.fromStatus,
      to: this.resource.toStatus,
      at: this.resource.createdAt.toISO()!,
      data: told,
      isOnBehalf: typeof data.onBehalf === 'string',
      because: this.because(),
    }
  }

  /** What was claimed, lowered to, or settled in the end. */
  private amount(): unknown {
    const { data, kind } = this.resource
    return kind === 'lowered' ? data.to : (data.amount ?? data.accepted)
  }

  /** Why staff acted for a banned side is for staff to read. */
  private because() {
    const { onBehalf } = this.resource.data
    return this.role === 'moderator' && typeof onBehalf === 'string' ? onBehalf : null
  }
}
