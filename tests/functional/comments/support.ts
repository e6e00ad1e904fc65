import { randomUUID } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import limiter from '@adonisjs/limiter/services/main'
import type { ApiClient } from '@japa/api-client'
import type { Group } from '@japa/runner/core'
import type Comment from '#models/comment'
import type Listing from '#models/listing'
import Notification from '#models/notification'
import type User from '#models/user'
import { gear, person, setTheScene, tidyUp } from '#tests/functional/reservations/support'

export function staged(group: Group) {
  group.each.setup(async () => {
    await limiter.clear()
    setTheScene()
    return leave
  })
}

async function leave() {
  await forgetComments()
  await tidyUp()
}

/** Comments go before the listing that they are under; answers go before their questions. */
export async function forgetComments() {
  await db.from('comments').whereNotNull('parent_id').delete()
  await db.from('comments').delete()
  await db.from('user_blocks').delete()
  await db.from('notifications').delete()
}

/** A listing whose host nobody has annoyed, and somebody who wants to know something. */
export async function asked(text = '코펠도 같이 빌릴 수 있나요?') {
  const { listing, host } = await gear()
  const asker = await person()
  const question = await listing.comment(asker, { text })
  return { listing, host, asker, question }
}

type Fields = Record<string, unknown>

export function post(client: ApiClient, by: User, path: string, fields: Fields = {}) {
  return client
    .post(path)
    .loginAs(by)
    .withCsrfToken()
    .accept('json')
    .redirects(0)
    .json({ text: '네, 물론이에요.', ...fields })
}

export function ask(client: ApiClient, by: User, { id }: Listing, fields: Fields = {}) {
  return post(client, by, `/listings/${id}/comments`, fields)
}

export function answer(client: ApiClient, by: User, { ulid }: Comment, fields: Fields = {}) {
  return post(client, by, `/comments/${ulid}/answers`, fields)
}

export function remove(client: ApiClient, by: User, { ulid }: Comment) {
  return client.delete(`/comments/${ulid}`).loginAs(by).withCsrfToken().accept('json').redirects(0)
}

export interface Shown {
  ulid: string
  state: string
  text: string
  author: { nickname: string; isHost: boolean } | null
  isOwn: boolean
}

export interface ShownThread {
  ulid: string
  question: Shown
  answers: Shown[]
  next: string | null
}

/** What the page of a listing shows of its comments. */
export async function shown(client: ApiClient, { id }: Listing, query = '', by?: User) {
  const request = client.get(`/listings/${id}${query}`).withInertia()
  const response = await (by ? request.loginAs(by) : request)
  response.assertStatus(200)
  const props = response.inertiaProps as {
    comments: { data: ShownThread[] }
    thread: ShownThread | null
  }
  return {
    threads: props.comments.data,
    thread: props.thread,
    next: response.body().scrollProps.comments.nextPage as string | null,
  }
}

/** What people were told, as `kind`, in the order in which it happened. */
export async function kindsOf(user: User): Promise<string[]> {
  const rows = await Notification.query().where('user_id', user.id).orderBy('id')
  return rows.map(({ kind }) => kind)
}

export const once = () => ({ clientId: randomUUID() })
