import { BasePolicy } from '@adonisjs/bouncer'
import type Notification from '#models/notification'
import type User from '#models/user'

/** Everybody's notifications are their own; a banned person has their reservations only. */
export default class NotificationPolicy extends BasePolicy {
  viewList(user: User) {
    return !user.isBanned
  }

  open(user: User, notification: Notification) {
    return user.id === notification.userId && !user.isBanned
  }

  /** Channels are named `users/ID`: one's own, and no other. */
  listen(user: User, channel: unknown) {
    return channel === `users/${user.id}` && !user.isBanned
  }
}
