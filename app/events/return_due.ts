import { BaseEvent } from '@adonisjs/core/events'

/** A rental ends tomorrow. */
export default class ReturnDue extends BaseEvent {
  constructor(readonly reservationId: number) {
    super()
  }
}
