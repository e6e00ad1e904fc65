import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

const PATIENCE_MS = 80_000
/** Who waits for whom is known anew only when nobody asked for a tenth of a second. */
const BETWEEN_MS = 150

/**
 * Runs a command as operators do, and kills it where it stands before the rows that `lock` holds.
 * @param isThere asked until the process has come that far
 */
export async function dieBefore(
  command: string,
  lock: (trx: TransactionClientContract) => Promise<unknown>,
  isThere: () => Promise<boolean>
): Promise<NodeJS.Signals | null> {
  const trx = await db.transaction()
  try {
    await lock(trx)
    const child = spawn(process.execPath, ['ace.js', command], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const over = new Promise<NodeJS.Signals | null>((resolve) =>
      child.once('exit', (_, signal) => resolve(signal))
    )
    const isInTime = await within(PATIENCE_MS, isThere)
    child.kill('SIGKILL')
    const signal = await over
    if (!isInTime) throw new Error(`${command} never came to where it was to die`)
    return signal
  } finally {
    await trx.rollback()
  }
}

async function within(ms: number, isThere: () => Promise<boolean>): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end;) {
    if (await isThere()) return true
    await wait(BETWEEN_MS)
  }
  return false
}

/** True when somebody comes to wait for a row that is locked. */
export function isSoonWaiting(): Promise<boolean> {
  return within(PATIENCE_MS, isWaiting)
}

/** True when somebody waits for a row that is locked. */
export async function isWaiting(): Promise<boolean> {
  const [rows]: [unknown[]] = await db.rawQuery(
    `SELECT 1 FROM information_schema.INNODB_TRX WHERE trx_state = 'LOCK WAIT'`
  )
  return rows.length > 0
}
