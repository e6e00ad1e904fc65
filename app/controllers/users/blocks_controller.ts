import { blockPerson, unblockPerson } from '#chat/acts'
import User from '#models/user'
import type { HttpContext } from '@adonisjs/core/http'

export default class BlocksController {
  async update({ auth, bouncer, params, response }: HttpContext) {
    const other = await User.findOrFail(params.id)
    await bouncer.with('UserPolicy').authorize('block', other)
    await blockPerson(auth.getUserOrFail(), other)
    return response.noContent()
  }

  async destroy({ auth, bouncer, params, response }: HttpContext) {
    const other = await User.findOrFail(params.id)
    await bouncer.with('UserPolicy').authorize('block', other)
    await unblockPerson(auth.getUserOrFail(), other)
    return response.noContent()
  }
}
