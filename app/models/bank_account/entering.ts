import { ulid } from 'ulid'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import marketplace from '#services/settings/marketplace'
import BankAccount from '#models/bank_account'
import type User from '#models/user'
import { holdAsKnown } from '#models/user/presence'
import clock from '#services/clock'
import { fresh } from '#services/settings/refreshing'
import outbox from '#services/outbox/outbox'
import { sealedEntry, type Entry } from './number.js'

export type Change = 'entered' | 'replaced' | 'removed'

/** Writes the account down, in the place of the one before; the owner is told either way. */
export async function enter(user: User, entry: Entry): Promise<BankAccount> {
  await fresh()
  return db.transaction(async (trx) => {
    const before = await lockCurrent(trx, user)
    await before?.merge(retired()).save()
    const account = await BankAccount.create(
      {
        ulid: ulid(),
        userId: user.id,
        ...sealedEntry(entry),
        usableAt: clock.now().plus({ hours: marketplace.bankAccountUsableAfterHours }),
      },
      { client: trx }
    )
    await tell(trx, account, before ? 'replaced' : 'entered')
    return account
  })
}

/** @returns whether there was one */
export async function remove(user: User): Promise<boolean> {
  return db.transaction(async (trx) => {
    const account = await lockCurrent(trx, user)
    if (!account) return false
    await account.merge(retired()).save()
    await tell(trx, account, 'removed')
    return true
  })
}

/** The person's row makes one out of two tabs that save at once. */
async function lockCurrent(trx: TransactionClientContract, user: User) {
  const { id } = await holdAsKnown(trx, user)
  return BankAccount.query({ client: trx }).where('user_id', id).whereNull('retired_at').first()
}

/** What nobody pays to any more keeps its mask and forgets its number. */
function retired() {
  return { retiredAt: clock.now(), numberEncrypted: '' }
}

function tell(trx: TransactionClientContract, account: BankAccount, change: Change) {
  return outbox.record(trx, {
    topic: 'bank_account.changed',
    payload: { bankAccountId: account.id, change },
    dedupeKey: `bank_account:${account.ulid}:${change}`,
  })
}
