import type { DateTime } from 'luxon'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import RefusalException from '#exceptions/refusal_exception'

/** Banned or suspended people neither reserve nor host anything new, and who left does nothing at all. */
export async function refuseUnfit(
  client: QueryClientContract,
  userIds: number[],
  now: DateTime
): Promise<void> {
  const unfit = await client
    .from('users')
    .whereIn('id', userIds)
    .where((users) => {
      users
        .whereNotNull('banned_at')
        .orWhereNotNull('deleted_at')
        .orWhere('suspended_until', '>', now.toJSDate())
    })
    .select('id')
    .first()
  if (unfit) throw new RefusalException('notInGoodStanding', {})
}
