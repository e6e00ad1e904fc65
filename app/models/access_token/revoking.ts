import { createHash } from 'node:crypto'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import AccessToken from '#models/access_token'
import SessionsEnded from '#events/sessions_ended'

/** Ends one; what its program has open closes. */
export async function revoke(token: AccessToken): Promise<void> {
  await token.delete()
  await SessionsEnded.dispatch(token.tokenableId, { handle: handleOfToken(token.id) })
}

/** Ends them all; whoever comes with one of them is nobody from the commit on. */
export async function revokeAll(trx: TransactionClientContract, userId: number): Promise<void> {
  const tokens = await AccessToken.query({ client: trx }).where('tokenableId', userId)
  if (tokens.length === 0) return
  await AccessToken.query({ client: trx }).where('tokenableId', userId).delete()
  trx.after('commit', async () => {
    for (const { id } of tokens) {
      await SessionsEnded.dispatch(userId, { handle: handleOfToken(id) })
    }
  })
}

/** Names a token among what somebody has open, where sessions have names too. */
export function handleOfToken(id: number): string {
  return createHash('sha256').update(`token:${id}`).digest('hex').slice(0, 32)
}
