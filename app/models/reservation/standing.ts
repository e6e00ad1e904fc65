import type { DateTime } from 'luxon'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import RefusalException from '#exceptions/refusal_exception'
import User from '#models/user'

/** Banned or suspended people neither reserve nor host anything new. */
export async function refuseUnfit(
  client: QueryClientContract,
  userIds: number[],
  now: DateTime
): Promise<void> {
  const unfit = await User.query({ client })
    .whereIn('id', userIds)
    .where((users) => {
      void users.whereNotNull('banned_at').orWhere('suspended_until', '>', now.toJSDate())
    })
    .first()
  if (unfit) throw new RefusalException('notInGoodStanding', {})
}
