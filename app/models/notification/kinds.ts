import type { Told } from './notice.js'
import type { Section } from './sections.js'
import { chatKinds } from './kinds/chat.js'
import { commentKinds } from './kinds/comments.js'
import { moneyKinds } from './kinds/money.js'
import { reservationKinds } from './kinds/reservations.js'
import { reviewKinds } from './kinds/reviews.js'
import { sanctionKinds } from './kinds/sanctions.js'
import { searchKinds } from './kinds/searches.js'
import { watchKinds } from './kinds/watch.js'
import { webhookKinds } from './kinds/webhooks.js'

/** All that a kind of notification is. A new one is an entry here, its words, and whoever tells of it. */
export interface Traits {
  section: Section
  /** The key of the headline; its holes are filled with the data and the names of the two sides. */
  words: (told: Told) => string
  /** Where it leads to. */
  path: (told: Told) => string
  /**
   * The words of its letter in `mail.json`; a rental's letters have a mail of their own. Null where a letter
   * goes another way.
   */
  letter: string | 'reservation' | null
}

export const KINDS = {
  ...reservationKinds,
  ...moneyKinds,
  ...chatKinds,
  ...reviewKinds,
  ...searchKinds,
  ...sanctionKinds,
  ...commentKinds,
  ...webhookKinds,
  ...watchKinds,
} satisfies Record<string, Traits>

export type Kind = keyof typeof KINDS

/** A row may outlive its kind; it still has a place in the list. */
const GONE: Traits = {
  section: 'essential',
  words: () => 'notices.kinds.gone',
  path: () => '/notifications',
  letter: 'gone',
}

export function traitsOf(kind: Kind): Traits {
  return KINDS[kind] ?? GONE
}

/** The ULID in a target such as `reservation:ULID`. */
export function ulidOf({ target }: Pick<Told, 'target'>): string {
  return target?.split(':')[1] ?? ''
}
