import User from '#models/user'
import type { Target } from '../target.js'
import { numberOf } from './reading.js'

export const userTarget: Target = {
  async find(ref) {
    const id = numberOf(ref)
    if (id === null) return null
    const user = await User.query()
      .where('id', id)
      .whereNull('bannedAt')
      .whereNull('deletedAt')
      .preload('avatar')
      .first()
    if (!user) return null
    const photos = user.avatar ? [user.avatar.ulid] : []
    return { id, subjectId: id, snapshot: { title: user.nickname, text: null, photos } }
  },

  async looks(ids) {
    const rows = await User.query().whereIn('id', ids)
    return new Map(
      rows.map(({ id, isBanned }) => [
        id,
        isBanned ? { state: 'gone', path: null } : { state: 'shown', path: `/users/${id}` },
      ])
    )
  },

  async parties() {
    return []
  },
}
