import db from '@adonisjs/lucid/services/db'
import RefusalException from '#exceptions/refusal_exception'
import { booking } from '#models/reservation/transaction'
import User from '#models/user'
import clock from '#services/clock'

/** Blocking again, oneself, or who has left meanwhile, changes nothing. Both rows are held: either may be leaving. */
export async function block(blockerId: number, blockedId: number): Promise<void> {
  if (blockerId === blockedId) return
  await booking(async (trx) => {
    const both = [blockerId, blockedId]
    const people = await User.query({ client: trx }).whereIn('id', both).orderBy('id').forUpdate()
    if (people.some(({ id, isGone }) => isGone && id === blockerId)) {
      throw new RefusalException('notInGoodStanding', {})
    }
    if (people.some(({ isGone }) => isGone)) return
    await trx
      .knexQuery()
      .insert({
        blocker_id: blockerId,
        blocked_id: blockedId,
        created_at: clock.now().toJSDate(),
      })
      .into('user_blocks')
      .onConflict()
      .ignore()
  })
}

export async function unblock(blockerId: number, blockedId: number): Promise<void> {
  await db.from('user_blocks').where({ blocker_id: blockerId, blocked_id: blockedId }).delete()
}

export async function hasBlocked(blockerId: number, blockedId: number): Promise<boolean> {
  const pair = { blocker_id: blockerId, blocked_id: blockedId }
  return Boolean(await db.from('user_blocks').where(pair).first())
}
