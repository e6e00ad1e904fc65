import limiter from '@adonisjs/limiter/services/main'
import db from '@adonisjs/lucid/services/db'
import type { ApiClient } from '@japa/api-client'
import type { Group } from '@japa/runner/core'
import type { SystemNote } from '#models/chat_message/system_note'
import ChatRoom from '#models/chat_room'
import { store } from '#models/chat_room/storing'
import type Listing from '#models/listing'
import Notification from '#models/notification'
import Report from '#models/report'
import ReportCase from '#models/report_case'
import Sanction from '#models/sanction'
import type User from '#models/user'
import type { Decision } from '#models/report/deciding'
import type { Filing } from '#models/report/filing'
import clock from '#services/clock'
import { person, requested, setTheScene } from '#tests/functional/reservations/support'
import { forgetComments } from '#tests/functional/comments/support'
import { leave as leaveReviews } from '#tests/functional/reviews/support'

export function staged(group: Group) {
  group.each.setup(async () => {
    await limiter.clear()
    setTheScene()
    return leave
  })
}

export async function leave() {
  await forgetComments()
  for (const table of ['appeals', 'sanctions', 'reports', 'report_cases']) {
    await db.from(table).delete()
  }
  for (const table of ['chat_message_photos', 'chat_messages', 'chat_members', 'chat_rooms']) {
    await db.from(table).delete()
  }
  await leaveReviews()
}

export const moderator = (changes: Partial<User> = {}) => person({ role: 'moderator', ...changes })

export function about(listing: Listing, more: Partial<Filing> = {}): Filing {
  return { kind: 'listing', ref: String(listing.id), reason: 'fraud', text: null, ...more }
}

/** The case that comes of as many reports of different people. */
export async function reported(filing: Filing, reporters: User[] = []) {
  const people = reporters.length > 0 ? reporters : [await person()]
  let caseId = 0
  for (const by of people) {
    const { report } = await Report.file(by, filing)
    caseId = report.caseId
  }
  return { one: await ReportCase.findOrFail(caseId), reporters: people }
}

export function dismissal({ version }: ReportCase): Decision {
  return { seen: version, verdict: 'dismissed', note: '정책에 어긋나지 않아요.' }
}

type Measures = Extract<Decision, { verdict: 'sanctioned' }>['measures']

export function sanctioning({ version }: ReportCase, ...measures: Measures): Decision {
  return {
    seen: version,
    verdict: 'sanctioned',
    note: '여러 사람이 같은 일을 겪었어요.',
    reason: '거래 밖에서 돈을 요구했어요.',
    measures,
  }
}

export async function sanctionsOf(user: User) {
  return Sanction.query().where('userId', user.id).orderBy('id')
}

/** Kinds of what somebody was told, in order. */
export async function toldTo(user: User) {
  const rows = await Notification.query().where('userId', user.id).orderBy('id')
  return rows.map(({ kind }) => kind)
}

/** A room of which the guest has said as many things as given, the host none. */
export async function room(listing: Listing, guest: User, texts: string[]) {
  const opened = await ChatRoom.openFromListing(guest, listing)
  for (const [at, text] of texts.entries()) {
    await opened.send(guest, { clientId: `message-${at}-${guest.id}`, text })
  }
  return opened
}

/** A step of a rental, as the room tells of it. */
export async function step(opened: ChatRoom, listing: Listing, guest: User) {
  const { reservation } = await requested(listing, { guest })
  const event = await reservation.related('events').query().firstOrFail()
  const note: SystemNote = {
    reservation: reservation.ulid,
    kind: 'moved',
    from: null,
    to: 'PENDING_APPROVAL',
    actor: 'guest',
  }
  await store([{ roomId: opened.id, eventId: event.id, note, actorId: null }])
  return note
}

/** Somebody whose reports count: an old account with a completed rental. */
export async function neighbour(listing: Listing, { isNew = false, hasRented = true } = {}) {
  const user = await person()
  await user.merge({ createdAt: clock.now().minus({ days: isNew ? 6 : 8 }) }).save()
  if (hasRented) {
    const { reservation } = await requested(listing, { guest: user, from: 3, to: 3 })
    await reservation.merge({ status: 'REFUND_COMPLETED' }).save()
  }
  return user
}

export function post(client: ApiClient, by: User | null, path: string, body: object = {}) {
  const request = client.post(path).withCsrfToken().accept('json').redirects(0).json(body)
  return by ? request.loginAs(by) : request
}

/** What a row says now. */
export async function its<Row, Key extends keyof Row>(row: Promise<Row>, key: Key) {
  const found = await row
  return found[key]
}

/** What a row answers now. */
export async function asked<Key extends string, Answer>(
  row: Promise<Record<Key, () => Answer>>,
  key: Key
) {
  const found = await row
  return found[key]()
}
