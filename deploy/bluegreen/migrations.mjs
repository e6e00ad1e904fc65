import { setTimeout as sleep } from 'node:timers/promises'
import { Trouble } from './trouble.mjs'

/** What the old code could not live with is for a release of its own, after the last one that needs it is gone. */
export function refuseContracting(pending, isAllowed) {
  const contracting = pending.filter(({ contracts }) => contracts)
  if (contracting.length === 0 || isAllowed) return
  const names = contracting.map(({ name }) => `  ${name}`)
  throw new Trouble(
    [
      'These migrations take away what the release that is serving may still use:',
      ...names,
      'When it does not any more, say --contracting.',
    ].join('\n')
  )
}

const TRIES = 3
const PAUSE_MS = 5_000
const LOCKED = /lock wait timeout exceeded/i

/** Lets migrations run. They give up soon where a transaction holds a table, so that nobody waits behind them; a few times they try. */
export async function migrate(driver, release, { say, signal, pauseMs = PAUSE_MS }) {
  for (let tried = 1; ; tried++) {
    try {
      return await driver.migrate(release)
    } catch (error) {
      if (!LOCKED.test(error.said ?? error.message)) throw error
      if (tried === TRIES) throw new Trouble(wordsOf(error), { cause: error })
      say(`! a transaction holds a table that a migration needs, try ${tried} of ${TRIES}`)
    }
    await sleep(pauseMs, undefined, { signal }).catch(() => {})
    signal?.throwIfAborted()
  }
}

function wordsOf({ message }) {
  return [
    message,
    `A transaction holds a table that a migration needs: it gave up ${TRIES} times. No new code runs. Migrations before`,
    'it have run and stay, as does what the same one did first. Deploy again when that transaction has ended',
    '(SHOW PROCESSLIST, information_schema.INNODB_TRX).',
  ].join('\n')
}
