import type { ApiClient } from '@japa/api-client'
import Reservation from '#models/reservation'
import type User from '#models/user'

type Fields = Record<string, unknown>

/** Posts an act as somebody who reads JSON, having seen the reservation as it is here unless told otherwise. */
export function act(
  client: ApiClient,
  by: User,
  reservation: Pick<Reservation, 'ulid' | 'version'>,
  path: string,
  fields: Fields = {},
  method: 'post' | 'patch' = 'post'
) {
  return client[method](`/reservations/${reservation.ulid}/${path}`)
    .loginAs(by)
    .withCsrfToken()
    .accept('json')
    .redirects(0)
    .json({ version: reservation.version, ...fields })
}

/** What the page of a reservation tells one person. */
export async function page(client: ApiClient, by: User, { ulid }: Pick<Reservation, 'ulid'>) {
  const response = await client.get(`/reservations/${ulid}`).loginAs(by).withInertia()
  response.assertStatus(200)
  return response.inertiaProps as Record<string, any>
}

export function fresh({ id }: Pick<Reservation, 'id'>) {
  return Reservation.findOrFail(id)
}

export async function statusOf(reservation: Pick<Reservation, 'id'>) {
  const { status } = await fresh(reservation)
  return status
}

/** One part of what the page tells one person. */
export async function told(
  client: ApiClient,
  by: User,
  reservation: Pick<Reservation, 'ulid'>,
  part: string
) {
  const props = await page(client, by, reservation)
  return props[part]
}
