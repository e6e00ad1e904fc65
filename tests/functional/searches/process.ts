import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

const PATIENCE_MS = 30_000

/**
 * Runs `searches:alert` as operators do, and kills it where it stands before the rows that `lock` holds.
 * @param isThere asked until the process has come that far
 */
export async function dieBefore(
  lock: (trx: TransactionClientContract) => Promise<unknown>,
  isThere: () => Promise<boolean>
): Promise<NodeJS.Signals | null> {
  const trx = await db.transaction()
  try {
    await lock(trx)
    const child = spawn(process.execPath, ['ace.js', 'searches:alert'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const over = new Promise<NodeJS.Signals | null>((resolve) =>
      child.once('exit', (_, signal) => resolve(signal))
    )
    for (let waited = 0; !(await isThere()) && waited < PATIENCE_MS; waited += 50) await wait(50)
    child.kill('SIGKILL')
    return await over
  } finally {
    await trx.rollback()
  }
}

/** True when somebody waits for a row that is locked. */
export async function isWaiting(): Promise<boolean> {
  const [rows]: [unknown[]] = await db.rawQuery(
    `SELECT 1 FROM information_schema.INNODB_TRX WHERE trx_state = 'LOCK WAIT'`
  )
  return rows.length > 0
}
