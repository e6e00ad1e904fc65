import { BasePolicy } from '@adonisjs/bouncer'
import type User from '#models/user'
import type WebhookEndpoint from '#models/webhook_endpoint'

/** Everybody has their own; a banned person's programs are told nothing. */
export default class WebhookEndpointPolicy extends BasePolicy {
  viewList(user: User) {
    return !user.isBanned
  }

  create(user: User) {
    return !user.isBanned
  }

  manage(user: User, endpoint: WebhookEndpoint) {
    return user.id === endpoint.userId && !user.isBanned
  }
}
