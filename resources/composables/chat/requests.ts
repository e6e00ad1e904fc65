import { http } from '@inertiajs/vue3'
import { HttpResponseError } from '@inertiajs/core'
import { urlFor } from '~/client'
import type { Delivered } from './delivery'
import type { Room, RoomDetail } from './room'
import type { Outgoing } from './timeline'
import type { MessageView } from '../../../app/chat/frames'

/** The chat by HTTP. Each throws when the answer is not a good one. */

export interface Stretch {
  messages: MessageView[]
  hasMore: boolean
  lastSequence: number
}

export function fetchMessages(
  ulid: string,
  place: { before?: number; after?: number; limit?: number } = {}
): Promise<Stretch> {
  return get(`${urlFor('chat.rooms.messages.index', { ulid })}${queryOf(place)}`)
}

export async function fetchRoom(ulid: string): Promise<RoomDetail> {
  const { room } = await get<{ room: RoomDetail }>(urlFor('chat.rooms.show', { ulid }))
  return room
}

export function fetchRooms(
  cursor: string | null
): Promise<{ rooms: Room[]; nextCursor: string | null }> {
  return get(`${urlFor('chat.rooms.index')}${queryOf({ cursor: cursor ?? undefined })}`)
}

export function leaveRoom(ulid: string) {
  return send('delete', urlFor('chat.rooms.destroy', { ulid }))
}

export function setBlock(userId: number, isBlocked: boolean) {
  const id = String(userId)
  return isBlocked
    ? send('put', urlFor('users.block.update', { id }))
    : send('delete', urlFor('users.block.destroy', { id }))
}

export function moveReadMarker(ulid: string, sequence: number) {
  return send('put', urlFor('chat.rooms.read_marker', { ulid }), { sequence })
}

/** For those whose socket does not come through; what was said on the way is not lost. */
export async function postMessage(ulid: string, outgoing: Outgoing): Promise<Delivered> {
  const { clientId, text, photos } = outgoing
  const said = photos.length > 0 ? { photos: photos.map((photo) => photo.ulid) } : { text }
  try {
    const { message } = await send<{ message: MessageView }>(
      'post',
      urlFor('chat.rooms.messages.store', { ulid }),
      { clientId, ...said }
    )
    return { kind: 'stored', message }
  } catch (error) {
    if (!(error instanceof HttpResponseError)) return { kind: 'lost' }
    const body = bodyOf(error)
    return {
      kind: 'refused',
      code: body.code ?? (error.response.status === 429 ? 'tooFast' : null),
      message: body.message ?? body.errors?.[0]?.message ?? null,
    }
  }
}

function get<Answer>(url: string): Promise<Answer> {
  return send<Answer>('get', url)
}

async function send<Answer>(
  method: 'get' | 'post' | 'put' | 'delete',
  url: string,
  data?: Record<string, unknown>
): Promise<Answer> {
  const answer = await http
    .getClient()
    .request({ method, url, data, headers: { accept: 'application/json' } })
  return (answer.data ? JSON.parse(answer.data) : null) as Answer
}

function bodyOf({ response }: HttpResponseError) {
  try {
    return Object(JSON.parse(response.data))
  } catch {
    return {}
  }
}

function queryOf(values: Record<string, string | number | undefined>): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined)
  const query = new URLSearchParams(given.map(([key, value]) => [key, String(value)]))
  return query.size > 0 ? `?${query}` : ''
}
