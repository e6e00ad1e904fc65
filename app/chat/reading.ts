import type { Live } from '#chat/live'
import type ChatRoom from '#models/chat_room'
import { readThrough } from '#models/chat_room/reading'
import { readOf } from '#models/notification/reading'
import notifications from '#services/live/live'

/** A person has read a room so far: both hear of it, and the bell needs to say nothing more of it. */
export async function readRoom(
  live: Pick<Live, 'tell'>,
  { id, ulid, guestId, hostId }: Pick<ChatRoom, 'id' | 'ulid' | 'guestId' | 'hostId'>,
  userId: number,
  upTo: number
): Promise<number> {
  const { sequence, lastSequence, hasMoved } = await readThrough({ id }, { id: userId }, upTo)
  if (!hasMoved) return sequence
  const room = { roomId: id, room: ulid, members: [guestId, hostId] as [number, number] }
  await live.tell({ kind: 'read', ...room, userId, sequence, lastSequence })
  if (sequence === lastSequence) await quietBell(userId, ulid)
  return sequence
}

/** The bell has nothing more to say of a room. */
export async function quietBell(userId: number, room: string): Promise<void> {
  const event = await readOf(userId, `room:${room}`)
  if (event) await notifications.publish(userId, [event])
}
