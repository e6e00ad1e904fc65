import type User from '#models/user'

type Standing = Pick<User, 'isBanned' | 'isSuspended'>

/** Rights as in product §10. Who is banned or suspended has none, whatever their role. */
export function isModerator(user: Pick<User, 'isStaff'> & Standing): boolean {
  return user.isStaff && isInOffice(user)
}

export function isAdmin(user: Pick<User, 'isAdmin'> & Standing): boolean {
  return user.isAdmin && isInOffice(user)
}

function isInOffice(user: Standing): boolean {
  return !user.isBanned && !user.isSuspended()
}

/** Nobody acts as staff on a case that is their own: as a side, as who reported it, as whom it is about. */
export function isPartyTo(user: User, parties: readonly (number | null)[]): boolean {
  return parties.includes(user.id)
}
