import { createHmac } from 'node:crypto'
import { appKey } from '#config/app'
import User from '#models/user'

/** Recognises an address without keeping it. A key of its own, derived from `APP_KEY`. */
export function macOf(email: string): string {
  const key = createHmac('sha256', appKey.release()).update('addresses of banned people').digest()
  return createHmac('sha256', key).update(email.trim().toLowerCase()).digest('hex')
}

/** Whether somebody left with this address while they were banned, and still are. */
export async function isBarred(email: string): Promise<boolean> {
  const left = await User.query()
    .where('bannedEmailMac', macOf(email))
    .whereNotNull('bannedAt')
    .first()
  return left !== null
}
