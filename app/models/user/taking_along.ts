import db from '@adonisjs/lucid/services/db'
import type User from '#models/user'
import clock from '#services/clock'
import { rentalsOf } from './taking_along/rentals.js'
import * as words from './taking_along/words.js'

type Section = AsyncIterable<unknown>

/** In the order of the file. */
const SECTIONS: Record<string, (user: User) => Section> = {
  addresses: words.addressesOf,
  bankAccounts: words.bankAccountsOf,
  listings: words.listingsOf,
  reservations: rentalsOf,
  messages: words.messagesOf,
  reviews: words.reviewsOf,
  reviewReplies: words.repliesOf,
  comments: words.commentsOf,
  reports: words.reportsOf,
  sanctions: words.sanctionsOf,
  appeals: words.appealsOf,
  favourites: words.favouritesOf,
  savedSearches: words.savedSearchesOf,
  blockedUsers: words.blockedOf,
  notifications: words.notificationsOf,
  tokens: words.tokensOf,
  passkeys: words.passkeysOf,
  webhooks: words.webhooksOf,
  calendarFeeds: words.calendarFeedsOf,
  photos: words.photosOf,
  aiCalls: words.aiCallsOf,
}

/**
 * Everything that is kept of a person and theirs to know, as one JSON document, written while it is read. What others
 * wrote, where they live and how they are paid is not in it.
 * @param signIns where they are signed in now, which the database does not know
 */
export async function* takeAlong(user: User, signIns: readonly object[]): AsyncGenerator<string> {
  yield `{\n${line('exportedAt', clock.now())},\n${line('profile', profileOf(user))}`
  yield `,\n${line('consents', consentsOf(user))}`
  yield `,\n${line('notificationPreferences', await preferencesOf(user))}`
  yield `,\n${line('signIns', signIns)}`
  for (const [name, read] of Object.entries(SECTIONS)) {
    yield `,\n${JSON.stringify(name)}: [`
    let isFirst = true
    for await (const row of read(user)) {
      yield `${isFirst ? '' : ','}\n${JSON.stringify(row)}`
      isFirst = false
    }
    yield ']'
  }
  yield '\n}\n'
}

function line(name: string, value: unknown): string {
  return `${JSON.stringify(name)}: ${JSON.stringify(value)}`
}

function profileOf(user: User) {
  const { id, email, nickname, name, phone, locale, role, createdAt } = user
  return {
    id,
    email,
    nickname,
    name,
    phone,
    locale,
    role,
    createdAt,
    hasPassword: user.password !== null,
    kakaoId: user.kakaoId,
    suspendedUntil: user.suspendedUntil,
    bannedAt: user.bannedAt,
  }
}

function consentsOf(user: User) {
  const { termsVersion, privacyVersion, consentedAt, marketingConsentedAt } = user
  return { termsVersion, privacyVersion, consentedAt, marketingConsentedAt }
}

async function preferencesOf({ id }: User) {
  const rows = await db
    .from('notification_preferences')
    .where('user_id', id)
    .orderBy('section')
    .select('section', 'in_app as inApp', 'email')
  return rows.map(({ section, inApp, email }) => ({
    section,
    inApp: Boolean(inApp),
    email: Boolean(email),
  }))
}
