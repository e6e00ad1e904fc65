import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { audit, type AuditActor } from '#models/audit/audit'
import clock from '#services/clock'
import defaults from '#config/marketplace'
import { BOUNDS, fits, orderOf, type SettingName, type SettingValue } from '#services/settings/keys'
import { announce } from '#services/settings/refreshing'

/** `seen` is the version that the person saw, 0 for what was never set. */
export type Changing = { by: AuditActor; seen: number; reason?: string }

/**
 * `stale`: somebody else set it meanwhile. `outOfBounds`: not what the setting may be. `contradicts`: not with what
 * another one is set to. `needsPasskey`: nobody asks of others what they do not have themselves.
 */
export type Changed =
  'changed' | 'unchanged' | 'stale' | 'outOfBounds' | 'contradicts' | 'needsPasskey'

/** Sets one setting, with its history and its entry in the audit log. What is frozen in reservations stays as it is. */
export async function change(
  name: SettingName,
  value: number | string | boolean | null,
  { by, seen, reason }: Changing
): Promise<Changed> {
  if (value !== null && !fits(name, value)) return 'outOfBounds'
  const outcome = await db.transaction(async (trx): Promise<Changed> => {
    const { present, other } = await lockBoth(trx, name)
    if (present.version !== seen) return 'stale'
    if (present.value === value) return 'unchanged'
    if (other !== null && contradicts(name, value ?? defaults[name], other)) return 'contradicts'
    const wouldLockOut = name === 'staffPasskeys' && value === true && typeof by === 'object'
    if (wouldLockOut && !(await hasPasskey(trx, by.id))) return 'needsPasskey'
    const row = { name, version: seen + 1, before: present.value, after: value }
    const id = await write(trx, row, by, reason)
    const isText = BOUNDS[name].kind === 'text'
    await audit(trx, {
      actor: by,
      action: 'setting.changed',
      target: { kind: 'setting', id: name },
      before: isText ? undefined : { value: present.value },
      after: isText ? { change: id } : { value, change: id },
      reason,
    })
    return 'changed'
  })
  if (outcome === 'changed') await announce()
  return outcome
}

type Present = { version: number; value: number | string | boolean | null }

/** In the order of their names, whichever of them is set: nobody waits for one who waits for them. */
async function lockBoth(trx: TransactionClientContract, name: SettingName) {
  const order = orderOf(name)
  if (!order) return { present: await lock(trx, name), other: null }
  const rows = new Map<SettingName, Present>()
  for (const each of [name, order.other].toSorted()) rows.set(each, await lock(trx, each))
  const { value } = rows.get(order.other)!
  return { present: rows.get(name)!, other: Number(value ?? defaults[order.other]) }
}

function contradicts(name: SettingName, value: SettingValue, other: number): boolean {
  return orderOf(name)?.than === 'below' ? Number(value) >= other : Number(value) <= other
}

/** The row is made before it is locked: two who set something for the first time are told apart, too. */
async function lock(trx: TransactionClientContract, name: SettingName): Promise<Present> {
  await trx.rawQuery(
    `INSERT INTO settings (name, value, version, updated_at) VALUES (?, NULL, 0, ?)
     ON DUPLICATE KEY UPDATE name = name`,
    [name, clock.now().toJSDate()]
  )
  const { version, value } = await trx.from('settings').where('name', name).forUpdate().first()
  return { version, value }
}

type Row = { name: SettingName; version: number; before: unknown; after: unknown }

async function write(
  trx: TransactionClientContract,
  { name, version, before, after }: Row,
  by: AuditActor,
  reason?: string
): Promise<number> {
  const now = clock.now().toJSDate()
  await trx
    .from('settings')
    .where('name', name)
    .update({ value: json(after), version, updated_at: now })
  const [id] = await trx.table('setting_changes').insert({
    name,
    version,
    value_before: json(before),
    value_after: json(after),
    changed_by: typeof by === 'object' ? by.id : null,
    reason: reason?.trim() || null,
    created_at: now,
  })
  return Number(id)
}

function json(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value)
}

async function hasPasskey(trx: TransactionClientContract, userId: number): Promise<boolean> {
  return (await trx.from('passkeys').where('user_id', userId).first()) !== null
}
