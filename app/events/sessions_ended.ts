import { BaseEvent } from '@adonisjs/core/events'

/** One session, by its handle, or all that began before an epoch. */
export type Ended = { handle: string } | { beforeEpoch: number; isBanned: boolean }

/** Somebody is signed out somewhere; what is open there ends now. */
export default class SessionsEnded extends BaseEvent {
  constructor(
    readonly userId: number,
    readonly ended: Ended
  ) {
    super()
  }
}
