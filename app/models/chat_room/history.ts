import ChatMessage from '#models/chat_message'
import type ChatRoom from '#models/chat_room'

export interface Stretch {
  /** Older than this sequence, the newest of them. */
  before?: number
  /** Newer than this sequence, the oldest of them. */
  after?: number
  limit: number
}

export interface History {
  /** In their order. */
  messages: ChatMessage[]
  /** Whether there are more in the direction that was asked for. */
  hasMore: boolean
}

/** One stretch of a room's messages; without a place, the newest. */
export async function historyOf(
  room: Pick<ChatRoom, 'id'>,
  { before, after, limit }: Stretch
): Promise<History> {
  const query = withPhotos()
    .where('room_id', room.id)
    .orderBy('sequence', after === undefined ? 'desc' : 'asc')
    .limit(limit + 1)
  if (after !== undefined) void query.where('sequence', '>', after)
  else if (before !== undefined) void query.where('sequence', '<', before)
  const found = await query
  const messages = found.slice(0, limit)
  return {
    messages: after === undefined ? messages.reverse() : messages,
    hasMore: found.length > limit,
  }
}

/** The messages at these places of these rooms. */
export function lastMessagesOf(rooms: Pick<ChatRoom, 'id' | 'lastSequence'>[]) {
  if (rooms.length === 0) return Promise.resolve([])
  return withPhotos().where((places) => {
    for (const { id, lastSequence } of rooms)
      void places.orWhere((place) => void place.where({ roomId: id, sequence: lastSequence }))
  })
}

function withPhotos() {
  return ChatMessage.query().preload('photos', (photos) => photos.preload('upload'))
}
