import db from '@adonisjs/lucid/services/db'
import config from '#config/accounts'
import Passkey from '#models/passkey'
import type User from '#models/user'
import { holdAsKnown } from '#models/user/presence'
import outbox from '#services/outbox/outbox'

/** What a device said of a key that it has just made. */
export type NewKey = Pick<
  Passkey,
  'credentialId' | 'publicKey' | 'counter' | 'transports' | 'isBackedUp'
>

/** `known`: that key is somebody's already. `full`: there is no room for another. `gone`: nor for the person. */
export type Adding = Passkey | 'known' | 'full' | 'gone'

/** The person's row keeps two tabs apart, the unique id two people. */
export async function addPasskey(person: User, name: string, key: NewKey): Promise<Adding> {
  try {
    return await db.transaction(async (trx) => {
      const { id, isBanned } = await holdAsKnown(trx, person)
      if (isBanned) return 'gone'
      const present = await Passkey.query({ client: trx }).where('userId', id)
      if (present.length >= config.passkeys.limit) return 'full'
      const passkey = await Passkey.create({ ...key, userId: id, name }, { client: trx })
      await outbox.record(trx, {
        topic: 'user.passkeys_changed',
        payload: { userId: id, change: 'added' },
      })
      return passkey
    })
  } catch (error) {
    if (isKnown(error)) return 'known'
    throw error
  }
}

function isKnown(error: unknown): boolean {
  const { code, sqlMessage = '' } = error as { code?: string; sqlMessage?: string }
  return code === 'ER_DUP_ENTRY' && sqlMessage.includes('passkeys_credential')
}
