import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import User from '#models/user'
import { tell } from '#models/notification/telling'
import clock from '#services/clock'

/**
 * Tells admins that an invariant began not to hold, in the transaction that writes it down. Within an hour they
 * are told of it once, however often it comes and goes; alerts are what wakes people up, so there is no letter.
 */
export async function tellAdmins(
  trx: TransactionClientContract,
  { invariant, count }: { invariant: string; count: number }
): Promise<void> {
  const admins = await User.query({ client: trx })
    .where('role', 'admin')
    .withScopes((scopes) => scopes.inGoodStanding())
    .orderBy('id')
    .select('id')
  const hour = clock.now().toUTC().toFormat('yyyyMMddHH')
  await tell(
    trx,
    admins.map(({ id }) => ({
      userId: id,
      kind: 'watch.broken',
      cause: `watch.broken:${invariant}:${hour}`,
      data: { invariant, count },
      letter: null,
    }))
  )
}
