import { BadInput } from '#commands/_input'
import type User from '#models/user'
import { tidyEmail } from '#models/user/email_address'

/** The admin in whose name a command moves money, by address or number; the log names them. */
export async function adminOf(by: string): Promise<User> {
  const { default: Person } = await import('#models/user')
  const { isAdmin } = await import('#models/user/rights')
  const isNumber = /^\d{1,10}$/.test(by)
  const person = isNumber ? await Person.find(Number(by)) : await Person.withEmail(tidyEmail(by))
  if (!person || !isAdmin(person)) throw new BadInput(`${by} is no admin`)
  return person
}

type Act = 'retryRefund' | 'retryPayout' | 'releasePayout'

/** The same, for money of one rental: of their own nobody moves any. */
export async function adminFor(by: string, act: Act, reservationId: number): Promise<User> {
  const { default: MoneyPolicy } = await import('#policies/admin/money_policy')
  const { default: Reservation } = await import('#models/reservation')
  const admin = await adminOf(by)
  const reservation = await Reservation.findOrFail(reservationId)
  if (new MoneyPolicy()[act](admin, reservation)) return admin
  throw new BadInput(`${by} is a side of reservation ${reservation.ulid}: ask another admin`)
}

export const BY = 'E-mail address or number of the admin in whose name it is done'
