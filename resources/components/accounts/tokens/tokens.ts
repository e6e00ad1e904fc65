import type { Data } from '@generated/data'

export type Token = Data.AccessToken
export type Ability = Token['abilities'][number]

/** The key of its words: names of abilities have colons, keys have none. */
export const wordsOf = (ability: Ability) =>
  `settings.tokens.abilities.${ability.replace(':', '_')}`

/** Those that give more away than their name says. */
export const EXPLAINED: Ability[] = ['webhooks', 'calendars', 'export']
