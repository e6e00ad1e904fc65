import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { WebhookEndpointSchema } from '#database/schema'
import User from '#models/user'
import WebhookDelivery from '#models/webhook_delivery'
import { replay, replayAll, type Missed } from './webhook_delivery/replaying.js'
import { sendTest } from './webhook_delivery/testing.js'
import { add, change, type Wanted } from './webhook_endpoint/adding.js'
import { remove } from './webhook_endpoint/removing.js'
import { rotate } from './webhook_endpoint/secrets.js'
import { pause, resume } from './webhook_endpoint/standing.js'

/** Where a program of a host hears of what happens to their rentals and payouts. */
export default class WebhookEndpoint extends WebhookEndpointSchema {
  @belongsTo(() => User)
  declare user: BelongsTo<typeof User>

  @hasMany(() => WebhookDelivery, { foreignKey: 'endpointId' })
  declare deliveries: HasMany<typeof WebhookDelivery>

  /** @returns it with its secret, which is shown this once, or `full` */
  static add(user: User, wanted: Wanted) {
    return add(user, wanted)
  }

  change(wanted: Wanted, check?: (current: WebhookEndpoint) => Promise<void>) {
    return change(this, wanted, check)
  }

  /** @returns the new secret; the one before signs along for a day */
  rotate() {
    return rotate(this)
  }

  /** What happens meanwhile is kept and can be sent later. */
  pause() {
    return pause(this, 'paused')
  }

  resume() {
    return resume(this)
  }

  /** With its log. */
  remove() {
    return remove(this)
  }

  /** Sends a trial now, and answers what came of it. */
  sendTest() {
    return sendTest(this)
  }

  replay(messageId: string) {
    return replay(this, messageId)
  }

  replayAll(missed: Missed) {
    return replayAll(this, missed)
  }
}
