import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import RefusalException from '#exceptions/refusal_exception'
import { revokeAll } from '#models/access_token/revoking'
import { audit, type AuditActor } from '#models/audit/audit'
import User from '#models/user'

export type Role = User['role']

/** `lastAdmin`: nobody would be left who could give the role back. `notAllowed`: not an admin (any more). */
export type RoleChange = 'changed' | 'unchanged' | 'lastAdmin' | 'notAllowed'

const RANKS: Record<Role, number> = { user: 0, moderator: 1, admin: 2 }

/**
 * Gives a person another role. Their pages and sockets ask for the role at each request, so that it counts from
 * the commit on; with a lower one their tokens end too, which were given under the higher one.
 * @param by an admin, or the operator at the terminal
 */
export function setRole({ id }: User, role: Role, by: AuditActor, reason?: string) {
  return db.transaction(async (trx): Promise<RoleChange> => {
    const admins = await lockAdmins(trx)
    const user = await User.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
    if (typeof by === 'object' && !admins.includes(by.id)) return 'notAllowed'
    const before = user.role
    if (before === role) return 'unchanged'
    if (before === 'admin' && admins.every((admin) => admin === id)) return 'lastAdmin'

    await user.merge({ role }).save()
    if (RANKS[role] < RANKS[before]) await revokeAll(trx, id)
    await audit(trx, {
      actor: by,
      action: 'user.role_changed',
      target: { kind: 'user', id },
      before: { role: before },
      after: { role },
      reason,
    })
    return 'changed'
  })
}

/**
 * Locks the admins until the commit, so that of two bans at once, or a ban and a lower role, one admin is left.
 * @throws {RefusalException} `lastAdmin`
 */
export async function refuseLastAdmin(trx: TransactionClientContract, id: number): Promise<void> {
  const admins = await lockAdmins(trx)
  const isLast = admins.includes(id) && admins.length === 1
  if (isLast) throw new RefusalException('lastAdmin', {})
}

/** Admins who can still act. Their rows make one out of two who would demote each other. */
export async function lockAdmins(trx: TransactionClientContract): Promise<number[]> {
  const [admins]: [{ id: number; isBanned: number }[]] = await trx.rawQuery(
    `SELECT id, banned_at IS NOT NULL AS isBanned FROM users FORCE INDEX (users_role)
     WHERE role = 'admin' ORDER BY id FOR UPDATE`
  )
  return admins.filter(({ isBanned }) => !isBanned).map((admin) => admin.id)
}
