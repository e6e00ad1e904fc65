import { isPublic, type Purpose } from '#models/upload/purposes'
import type User from '#models/user'
import { isModerator } from '#models/user/rights'

const everybody = () => true

/** What a token can be good for, and whose. Both are asked at each use: a role that was taken away takes its tokens' power along. */
const HOLDERS = {
  'listings:read': everybody,
  'listings:write': everybody,
  'reservations:read': everybody,
  'reservations:write': everybody,
  'earnings:read': everybody,
  'chat': everybody,
  'favourites': everybody,
  'reviews': everybody,
  'notifications': everybody,
  'reports': everybody,
  'profile:read': everybody,
  'profile:write': everybody,
  'webhooks': everybody,
  'calendars': everybody,
  'export': everybody,
  'mcp': isModerator,
} satisfies Record<string, (user: User) => boolean>

export type Ability = keyof typeof HOLDERS
export const ABILITIES = Object.keys(HOLDERS) as Ability[]

/** What this person may give to a token now. */
export function abilitiesOf(user: User): Ability[] {
  return user.isBanned ? [] : ABILITIES.filter((ability) => HOLDERS[ability](user))
}

/** Whether the person may do this with this token: by its abilities and by their own role. */
export function mayUse(user: User, token: { abilities: string[] }, ability: Ability): boolean {
  return token.abilities.includes(ability) && abilitiesOf(user).includes(ability)
}

/** One of these lets a program see photos of this kind, where its person may; none for what everybody sees. */
export function abilitiesToSee(purpose: Purpose): Ability[] {
  if (isPublic(purpose)) return []
  return purpose === 'chat' ? ['chat'] : ['reservations:read', 'reservations:write']
}
