import { Readable } from 'node:stream'
import type { HttpContext } from '@adonisjs/core/http'
import type User from '#models/user'
import { takeAlong } from '#models/user/taking_along'
import type { SignIn } from '#services/accounts/sign_ins'
import clock from '#services/clock'
import { countAct } from '#services/shared/person_limits'

/** So many a day, however and from wherever they are asked for. */
export function countExport(ctx: HttpContext): Promise<void> {
  return countAct(ctx, 'exports')
}

/** Sends everything that is kept of the person as a file, while it is read. */
export function sendExport(ctx: HttpContext, user: User, signIns: SignIn[]): void {
  const known = signIns.map(({ handle: _handle, ...signIn }) => signIn)
  announceExport(ctx)
  ctx.response.stream(Readable.from(takeAlong(user, known)))
}

/** What is said before the file, and alone to who asks only for that. */
export function announceExport({ response }: HttpContext): void {
  response
    .type('application/json; charset=utf-8')
    .header('content-disposition', `attachment; filename="chwimeet-${clock.today()}.json"`)
    .header('cache-control', 'private, no-store')
}
