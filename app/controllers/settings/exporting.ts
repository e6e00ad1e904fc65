import { Readable } from 'node:stream'
import type { HttpContext } from '@adonisjs/core/http'
import type User from '#models/user'
import { takeAlong } from '#models/user/taking_along'
import type { SignIn } from '#services/accounts/sign_ins'
import Throttle from '#services/accounts/throttle'
import clock from '#services/clock'

/** So many a day, however they are asked for. */
export async function countExport({ request }: HttpContext, user: User): Promise<void> {
  const who = { person: String(user.id), address: request.ip() }
  await new Throttle('exports', who, 'export').count()
}

/** Sends everything that is kept of the person as a file, while it is read. */
export function sendExport({ response }: HttpContext, user: User, signIns: SignIn[]): void {
  const known = signIns.map(({ handle: _handle, ...signIn }) => signIn)
  response
    .type('application/json; charset=utf-8')
    .header('content-disposition', `attachment; filename="chwimeet-${clock.today()}.json"`)
    .header('cache-control', 'private, no-store')
  response.stream(Readable.from(takeAlong(user, known)))
}
