import { wordsIn, type List, type ListQuery } from '#models/admin/list'
import User from '#models/user'
import clock from '#services/clock'
import { startOfDay, endOfDay } from '#models/reservation/calendar'

type Users = ListQuery<typeof User>

/** Everybody who has an account. */
export const USERS: List<typeof User> = {
  name: 'users',
  model: User,
  load: (query) => void query.preload('avatar'),
  search: wordsIn('users.nickname', 'users.email'),
  filters: {
    role: {
      is: ['user', 'moderator', 'admin'],
      narrow: (query, role) => void query.where('users.role', role),
    },
    standing: { is: ['good', 'suspended', 'banned'], narrow: ofStanding },
    from: {
      is: 'day',
      narrow: (query, day) =>
        void query.where('users.created_at', '>=', startOfDay(day).toJSDate()),
    },
    until: {
      is: 'day',
      narrow: (query, day) => void query.where('users.created_at', '<', endOfDay(day).toJSDate()),
    },
  },
  sorts: { joined: 'users.created_at', nickname: 'users.nickname', email: 'users.email' },
}

function ofStanding(query: Users, standing: string): void {
  if (standing === 'good') void query.withScopes((scopes) => scopes.inGoodStanding())
  if (standing === 'banned') void query.whereNotNull('users.banned_at')
  if (standing === 'suspended') {
    void query
      .whereNull('users.banned_at')
      .where('users.suspended_until', '>', clock.now().toJSDate())
  }
}
