import encryption from '@adonisjs/core/services/encryption'
import config from '#config/notifications'
import { appUrl } from '#config/app'
import { OPTIONAL_SECTIONS, type Section } from '#models/notification/sections'

const PURPOSE = 'unsubscribe'

export interface Subscription {
  userId: number
  section: Section
}

/** Names whose letters of which section are meant; signed, so that nobody turns off another's. */
export function unsubscribeToken({ userId, section }: Subscription): string {
  const days = `${config.unsubscribeDays}d`
  return encryption.getMessageVerifier().sign([userId, section], days, PURPOSE)
}

/** Null for a token that we did not sign, or long ago. */
export function subscriptionOf(token: string): Subscription | null {
  const named = encryption.getMessageVerifier().unsign<[number, Section]>(token, PURPOSE)
  if (!named || !OPTIONAL_SECTIONS.includes(named[1])) return null
  return { userId: named[0], section: named[1] }
}

export function unsubscribeLink(subscription: Subscription): string {
  return new URL(`/unsubscribe/${unsubscribeToken(subscription)}`, appUrl).href
}
