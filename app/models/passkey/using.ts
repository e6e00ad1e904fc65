import db from '@adonisjs/lucid/services/db'
import { audit } from '#models/audit/audit'
import Passkey from '#models/passkey'
import type User from '#models/user'
import clock from '#services/clock'

/** What a key said, once its signature was found to be right. */
export interface Shown {
  counter: number
  isBackedUp: boolean
}

/** `wrong`: not a key of this person's, or not its signature. `copied`: it counts as a copy of the key would. */
export type Showing = 'shown' | 'wrong' | 'copied'

/**
 * Takes what a key of this person's said. A key that counts goes on counting: one that does not was copied, and is
 * refused, which stays on record.
 * @param read finds out what the key said; null when it is not its signature
 */
export async function showPasskey(
  { id: userId }: User,
  credentialId: string,
  read: (key: Passkey) => Promise<Shown | null>
): Promise<Showing> {
  return db.transaction(async (trx) => {
    const key = await Passkey.query({ client: trx })
      .where({ userId, credentialId })
      .forUpdate()
      .first()
    const said = key && (await read(key))
    if (!key || !said) return 'wrong'
    const { counter, isBackedUp } = said
    const isCounting = counter > 0 || key.counter > 0
    if (isCounting && counter <= key.counter) {
      await audit(trx, {
        actor: 'system',
        action: 'passkey.copy_refused',
        target: { kind: 'passkey', id: key.id },
        before: { user: userId, counter: key.counter },
        after: { counter },
      })
      return 'copied'
    }
    await key.merge({ counter, isBackedUp, lastUsedAt: clock.now() }).save()
    return 'shown'
  })
}
