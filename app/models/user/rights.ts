import type User from '#models/user'

/** Rights as in product §10. A banned person has none, whatever their role. */
export function isModerator(user: User): boolean {
  return user.isStaff && !user.isBanned
}

export function isAdmin(user: User): boolean {
  return user.isAdmin && !user.isBanned
}

/** Nobody acts as staff on a case that is their own: as a side, as who reported it, as whom it is about. */
export function isPartyTo(user: User, parties: readonly (number | null)[]): boolean {
  return parties.includes(user.id)
}
