import { ulid } from 'ulid'
import db from '@adonisjs/lucid/services/db'
import config from '#config/webhooks'
import type User from '#models/user'
import { holdAsKnown } from '#models/user/presence'
import WebhookEndpoint from '#models/webhook_endpoint'
import clock from '#services/clock'
import { markActed } from '#services/idempotency/marking'
import { newSecret } from '#services/outgoing_webhooks/signature'
import type { HookEvent } from './events.js'
import { locked } from './locked.js'
import { sealSecret } from './secrets.js'
import { tellOwner } from './telling.js'

export interface Wanted {
  url: string
  events: HookEvent[]
}

export interface Added {
  endpoint: WebhookEndpoint
  secret: string
}

export function add(user: User, { url, events }: Wanted): Promise<Added | 'full'> {
  return db.transaction(async (trx) => {
    const { id: userId } = await holdAsKnown(trx, user)
    const present = await WebhookEndpoint.query({ client: trx }).where('user_id', userId)
    const taken = new Set(present.map(({ place }) => place))
    const places = Array.from({ length: config.endpoints }, (_, at) => at + 1)
    const place = places.find((each) => !taken.has(each))
    if (place === undefined) return 'full'

    const secret = newSecret()
    const now = clock.now()
    const endpoint = await WebhookEndpoint.create(
      {
        ulid: ulid(now.toMillis()),
        userId,
        place,
        url,
        events,
        secretEncrypted: sealSecret(secret),
        status: 'active',
        createdAt: now,
      },
      { client: trx }
    )
    await tellOwner(trx, endpoint, 'added')
    await markActed(trx)
    return { endpoint, secret }
  })
}

/** What was written down for it before goes to where it is now. `check` looks at it under its lock. */
export async function change(
  endpoint: WebhookEndpoint,
  { url, events }: Wanted,
  check?: (current: WebhookEndpoint) => Promise<void>
): Promise<void> {
  await db.transaction(async (trx) => {
    const current = await locked(trx, endpoint)
    await check?.(current)
    const isMoved = current.url !== url
    await current.merge({ url, events }).save()
    if (isMoved) await tellOwner(trx, current, 'moved')
  })
}
