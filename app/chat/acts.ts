import live from '#chat/live'
import type { News } from '#chat/news'
import type ChatRoom from '#models/chat_room'
import type User from '#models/user'

/** What people do to rooms by HTTP, told to those who are connected. */
export async function readRoom(room: ChatRoom, person: User, upTo: number): Promise<number> {
  const { sequence, lastSequence, hasMoved } = await room.readThrough(person, upTo)
  if (hasMoved)
    await live.tell({ kind: 'read', ...named(room), userId: person.id, sequence, lastSequence })
  return sequence
}

export async function leaveRoom(room: ChatRoom, person: User): Promise<void> {
  const sequence = await room.leave(person)
  await live.tell({ kind: 'left', ...named(room), userId: person.id, sequence })
}

export async function blockPerson(person: User, other: User): Promise<void> {
  await person.block(other)
  await live.tell(blocksOf(person, other))
}

export async function unblockPerson(person: User, other: User): Promise<void> {
  await person.unblock(other)
  await live.tell(blocksOf(person, other))
}

function named({ id, ulid, guestId, hostId }: ChatRoom) {
  return { roomId: id, room: ulid, members: [guestId, hostId] as [number, number] }
}

function blocksOf(person: User, other: User): News {
  return { kind: 'block', people: [person.id, other.id] }
}
