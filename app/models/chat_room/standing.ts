import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type ChatRoom from '#models/chat_room'
import type User from '#models/user'
import { isTerminal, STATES, type State } from '#models/reservation/flow'

/** Why a person may not write: the blocked side learns no more than `unavailable`. */
export type Silence = 'unavailable' | 'blockedByMe' | 'suspended'

/** `textOnly` while a running rental keeps a blocked room open. */
export type Sending =
  { allowed: 'all' | 'textOnly'; reason: null } | { allowed: 'none'; reason: Silence }

export interface Facts {
  isInGoodStanding: boolean
  hasBlocked: boolean
  isBlocked: boolean
  isRentalRunning: boolean
}

/** From the payment to the end the two have to be able to agree on things. */
const RUNNING: readonly State[] = STATES.filter(
  (state) => !isTerminal(state) && !['PENDING_APPROVAL', 'PENDING_PAYMENT'].includes(state)
)

export function sendingBy(facts: Facts): Sending {
  if (!facts.isInGoodStanding) return { allowed: 'none', reason: 'suspended' }
  if (!facts.hasBlocked && !facts.isBlocked) return { allowed: 'all', reason: null }
  if (facts.isRentalRunning) return { allowed: 'textOnly', reason: null }
  return { allowed: 'none', reason: facts.hasBlocked ? 'blockedByMe' : 'unavailable' }
}

type Room = Pick<ChatRoom, 'listingId' | 'guestId' | 'hostId'>

export async function sendingOf(room: Room, person: User): Promise<Sending> {
  const { sending } = await standingIn(room, person)
  return sending
}

/** What a person may write, and whether one of the two has blocked the other. */
export async function standingIn(room: Room, person: User) {
  const other = otherIn(room, person)
  const blocks = await blocksAmong(db.connection(), [person.id, other])
  const isQuiet = blocks.size > 0
  const sending = sendingBy({
    isInGoodStanding: person.isInGoodStanding(),
    hasBlocked: blocks.has(pairKey(person.id, other)),
    isBlocked: blocks.has(pairKey(other, person.id)),
    isRentalRunning: isQuiet && (await isRentalRunning(db.connection(), room)),
  })
  return { sending, isQuiet }
}

export function otherIn(room: Pick<Room, 'guestId' | 'hostId'>, person: Pick<User, 'id'>): number {
  return room.guestId === person.id ? room.hostId : room.guestId
}

/** Those with whom a block stands, whoever set it: neither sees when the other is here or what they have read. */
export async function quietWith(person: Pick<User, 'id'>, others: number[]): Promise<Set<number>> {
  if (others.length === 0) return new Set()
  const blocks = await blocksAmong(db.connection(), [person.id, ...new Set(others)])
  return new Set(
    others.filter((id) => blocks.has(pairKey(person.id, id)) || blocks.has(pairKey(id, person.id)))
  )
}

export async function isRentalRunning(
  client: QueryClientContract,
  room: Pick<ChatRoom, 'listingId' | 'guestId'>
): Promise<boolean> {
  const running = await client
    .from('reservations')
    .where({ listing_id: room.listingId, guest_id: room.guestId })
    .whereIn('status', [...RUNNING])
    .first()
  return Boolean(running)
}

/** Who has blocked whom among these people, as `blocker>blocked`. */
export async function blocksAmong(
  client: QueryClientContract,
  people: number[]
): Promise<Set<string>> {
  const rows: { blocker_id: number; blocked_id: number }[] = await client
    .from('user_blocks')
    .select('blocker_id', 'blocked_id')
    .whereIn('blocker_id', people)
    .whereIn('blocked_id', people)
  return new Set(rows.map((row) => pairKey(row.blocker_id, row.blocked_id)))
}

export const pairKey = (blocker: number, blocked: number) => `${blocker}>${blocked}`
