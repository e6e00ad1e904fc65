import live from '#chat/live'
import type { News } from '#chat/news'
import { quietBell, readRoom as readThere } from '#chat/reading'
import type ChatRoom from '#models/chat_room'
import type User from '#models/user'

/** What people do to rooms by HTTP, told to those who are connected. */
export function readRoom(room: ChatRoom, person: User, upTo: number): Promise<number> {
  return readThere(live, room, person.id, upTo)
}

export async function leaveRoom(room: ChatRoom, person: User): Promise<void> {
  const sequence = await room.leave(person)
  await live.tell({ kind: 'left', ...named(room), userId: person.id, sequence })
  await quietBell(person.id, room.ulid)
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
