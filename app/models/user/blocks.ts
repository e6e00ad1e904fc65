import db from '@adonisjs/lucid/services/db'
import clock from '#services/clock'

/** Blocking again, or oneself, changes nothing. */
export async function block(blockerId: number, blockedId: number): Promise<void> {
  if (blockerId === blockedId) return
  await db
    .knexQuery()
    .insert({
      blocker_id: blockerId,
      blocked_id: blockedId,
      created_at: clock.now().toJSDate(),
    })
    .into('user_blocks')
    .onConflict()
    .ignore()
}

export async function unblock(blockerId: number, blockedId: number): Promise<void> {
  await db.from('user_blocks').where({ blocker_id: blockerId, blocked_id: blockedId }).delete()
}

export async function hasBlocked(blockerId: number, blockedId: number): Promise<boolean> {
  const pair = { blocker_id: blockerId, blocked_id: blockedId }
  return Boolean(await db.from('user_blocks').where(pair).first())
}
