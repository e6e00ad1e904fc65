import type { AccessToken as Bearer } from '@adonisjs/auth/access_tokens'
import db from '@adonisjs/lucid/services/db'
import type User from '#models/user'
import outbox from '#services/outbox/outbox'

export type Holder = User & { currentAccessToken: Bearer }

/** Everything about somebody is about to be given to a program of theirs: they hear of it. */
export async function noteExport({ id: userId, currentAccessToken }: Holder): Promise<void> {
  const { name } = currentAccessToken
  await db.transaction((trx) =>
    outbox.record(trx, { topic: 'access_token.exported', payload: { userId, name } })
  )
}
