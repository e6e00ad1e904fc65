import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import ChatMessage from '#models/chat_message'
import ChatRoom from '#models/chat_room'
import { roomsOf } from '#models/chat_room/visible'
import clock from '#services/clock'
import outbox from '#services/outbox/outbox'
import type { Content, SnapshotLine } from '../target.js'
import { photosOf } from './reading.js'

/** Messages kept on each side of the reported one. */
const AROUND = 10

const REF = /^([0-9A-HJKMNP-TV-Z]{26}):(\d{1,9})$/

/** Named by its room and its place there: `ROOM:17`. Only members of the room find it. */
export const messageTarget: Content = {
  async find(ref, by) {
    const [, ulid, sequence] = REF.exec(ref) ?? []
    if (!ulid) return null
    const room = await roomsOf(by).where('ulid', ulid).preload('listing').first()
    if (!room) return null
    const message = await ChatMessage.query()
      .where({ roomId: room.id, sequence: Number(sequence) })
      .whereNotNull('sender_id')
      .whereNull('hidden_at')
      .first()
    if (!message) return null
    const lines = await linesAround(message)
    return {
      id: message.id,
      subjectId: message.senderId!,
      snapshot: {
        title: room.listing.title,
        text: message.body,
        photos: lines.find((line) => line.sequence === message.sequence)?.photos ?? [],
        facts: { room: room.ulid, sequence: message.sequence },
        lines,
      },
    }
  },

  async looks(ids) {
    const rows = await ChatMessage.query().whereIn('id', ids)
    return new Map(
      rows.map(({ id, hiddenAt }) => [id, { state: hiddenAt ? 'hidden' : 'shown', path: null }])
    )
  },

  /** Both members of the room. */
  async parties(id, client) {
    const { roomId } = await ChatMessage.findOrFail(id, { client })
    const { guestId, hostId } = await ChatRoom.findOrFail(roomId, { client })
    return [guestId, hostId]
  },

  async hide(trx, id) {
    await mark(trx, id, clock.now().toJSDate())
  },

  async restore(trx, id) {
    await mark(trx, id, null)
  },
}

/** Open rooms are told; the word says which message, not how it looked then. */
async function mark(trx: TransactionClientContract, id: number, hiddenAt: Date | null) {
  await trx.from('chat_messages').where('id', id).update({ hidden_at: hiddenAt })
  await outbox.record(trx, { topic: 'chat.message_marked', payload: { messageId: id } })
}

async function linesAround({ roomId, sequence }: ChatMessage): Promise<SnapshotLine[]> {
  const rows = await ChatMessage.query()
    .where('roomId', roomId)
    .whereBetween('sequence', [Math.max(0, sequence - AROUND), sequence + AROUND])
    .orderBy('sequence')
    .preload('photos', (photos) => void photos.preload('upload'))
  return rows.map((row) => ({
    sequence: row.sequence,
    senderId: row.senderId,
    text: row.body,
    photos: photosOf(row.photos),
    system: row.data,
    at: row.createdAt.toUTC().toISO()!,
  }))
}
