import type { AccessToken as Bearer } from '@adonisjs/auth/access_tokens'
import db from '@adonisjs/lucid/services/db'
import type User from '#models/user'
import outbox from '#services/outbox/outbox'

export type Holder = User & { currentAccessToken: Bearer }

/** Everything about somebody is about to be given to a program of theirs: they hear of it. */
export async function noteExport({ currentAccessToken }: Holder): Promise<void> {
  const tokenId = Number(currentAccessToken.identifier)
  await db.transaction((trx) =>
    outbox.record(trx, { topic: 'access_token.exported', payload: { tokenId } })
  )
}
