import type ChatRoom from '#models/chat_room'
import type User from '#models/user'

export async function readRoom(room: ChatRoom, person: User, sequence: number): Promise<number> {
  const read = await room.readThrough(person, sequence)
  return read.sequence
}

export async function leaveRoom(room: ChatRoom, person: User): Promise<void> {
  await room.leave(person)
}

export async function blockPerson(person: User, other: User): Promise<void> {
  await person.block(other)
}

export async function unblockPerson(person: User, other: User): Promise<void> {
  await person.unblock(other)
}
