import type { BaseCommand } from '@adonisjs/core/ace'
import type User from '#models/user'
import { tidyEmail } from '#models/user/email_address'

/** The account with this address; null, said and failed, when nobody has it. */
export async function personOf(command: BaseCommand, email: string): Promise<User | null> {
  const { default: Person } = await import('#models/user')
  const person = await Person.withEmail(tidyEmail(email))
  if (!person) {
    command.logger.error(`Nobody has the address ${email}`)
    command.exitCode = 1
  }
  return person
}
