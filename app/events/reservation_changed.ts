import { BaseEvent } from '@adonisjs/core/events'

/** A reservation moved or was spoken about, and the change is committed. May be dispatched twice for one version. */
export default class ReservationChanged extends BaseEvent {
  constructor(
    readonly reservationId: number,
    readonly version: number
  ) {
    super()
  }
}
