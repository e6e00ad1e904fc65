import type { HttpContext } from '@adonisjs/core/http'
import User from '#models/user'

/** A person as everybody sees them; whoever is banned has no public face. */
export function publicPerson({ params }: HttpContext): Promise<User> {
  return User.query()
    .where('id', params.id)
    .whereNull('bannedAt')
    .whereNull('deletedAt')
    .preload('avatar')
    .firstOrFail()
}
