import type { HttpContext } from '@adonisjs/core/http'
import type User from '#models/user'
import ProfileTransformer from '#transformers/profile_transformer'

export async function profileShown({ serialize }: HttpContext, user: User) {
  await user.load('avatar')
  return serialize({ id: user.id, profile: ProfileTransformer.transform(user) })
}
