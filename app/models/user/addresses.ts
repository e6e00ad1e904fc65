import db from '@adonisjs/lucid/services/db'
import config from '#config/accounts'
import Address from '#models/address'
import User from '#models/user'
import { markActed } from '#services/idempotency/marking'

export async function addAddress(user: User, values: Partial<Address>): Promise<Address | null> {
  return db.transaction(async (trx) => {
    await User.query({ client: trx }).where('id', user.id).forUpdate()
    const present = await Address.query({ client: trx }).where('userId', user.id)
    if (present.length >= config.addresses) return null
    const isDefault = present.length === 0
    const address = await Address.create({ ...values, userId: user.id, isDefault }, { client: trx })
    await markActed(trx)
    return address
  })
}
