import type { HttpContext } from '@adonisjs/core/http'
import { blockPerson, unblockPerson } from '#chat/acts'
import User from '#models/user'

export async function block(ctx: HttpContext): Promise<void> {
  const other = await otherPerson(ctx)
  await blockPerson(ctx.auth.getUserOrFail(), other)
}

export async function unblock(ctx: HttpContext): Promise<void> {
  const other = await otherPerson(ctx)
  await unblockPerson(ctx.auth.getUserOrFail(), other)
}

async function otherPerson({ bouncer, params }: HttpContext): Promise<User> {
  const other = await User.findOrFail(params.id)
  await bouncer.with('UserPolicy').authorize('block', other)
  return other
}
