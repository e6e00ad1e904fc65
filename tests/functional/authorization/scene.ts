import { request as send } from 'node:http'
import testUtils from '@adonisjs/core/services/test_utils'
import limiter from '@adonisjs/limiter/services/main'
import db from '@adonisjs/lucid/services/db'
import ChatRoom from '#models/chat_room'
import ListingBlock from '#models/listing_block'
import { PASSWORD } from '#database/factories/user_factory'
import SavedSearch from '#models/saved_search'
import WebhookEndpoint from '#models/webhook_endpoint'
import { readWanted } from '#validators/saved_search'
import { about, reported, sanctioning, sanctionsOf } from '#tests/functional/reports/support'
import { tokenOf } from '#tests/functional/api/support'
import { day, paid, person, setTheScene, tidyUp } from '#tests/functional/reservations/support'
import { Visitor } from '#tests/support/visitor'
import type { Door } from './routes.js'

export const PEOPLE = [
  'visitor',
  'stranger',
  'guest',
  'host',
  'banned',
  'moderator',
  'admin',
] as const
export type Person = (typeof PEOPLE)[number]

/** What somebody hears at a door. Whatever is no refusal is `open`, also an error at a field. */
export type Kind = 'open' | 'login' | 'restricted' | 'forbidden' | 'missing' | `broken ${number}`

type Answer = { status: number; location: string; body: string }
type Ids = Record<string, string | number>

/** One paid rental with its people, each signed in. Whatever a request changes is taken back. */
export async function openScene() {
  await limiter.clear()
  const rollback = await testUtils.db().wrapInGlobalTransaction()
  setTheScene()
  const password = { password: PASSWORD }
  const people = {
    stranger: await person(password),
    guest: await person(password),
    host: await person(password),
    banned: await person(password),
    moderator: await person({ ...password, role: 'moderator' }),
    admin: await person({ ...password, role: 'admin' }),
  }
  await people.banned.ban('까닭')
  const ids = await thingsOf(people)
  const programs = new Map<Person, string>()
  for (const [name, user] of Object.entries(people)) {
    if (!user.isBanned) programs.set(name as Person, await tokenOf(user))
  }
  const visitors = new Map<Person, Visitor>([['visitor', await arriving()]])
  for (const [name, { email }] of Object.entries(people)) {
    visitors.set(name as Person, await arriving(email))
  }
  return {
    ask: (door: Door, as: Person) =>
      takenBack(() =>
        door.pattern.startsWith('/api/v1/')
          ? askAsProgram(door, programs.get(as), ids)
          : ask(door, visitors.get(as)!, ids)
      ),
    close: async () => {
      await rollback()
      await tidyUp()
    },
  }
}

type People = Record<
  'stranger' | 'guest' | 'host' | 'moderator',
  Awaited<ReturnType<typeof person>>
>

async function thingsOf({ guest, host, moderator, stranger }: People): Promise<Ids> {
  const { listing, reservation } = await paid({ listing: { host }, guest })
  const block = await ListingBlock.create({
    listingId: listing.id,
    startDate: day(40),
    endDate: day(41),
  })
  const room = await ChatRoom.openFromReservation(guest, reservation)
  const payment = await reservation.related('payments').query().firstOrFail()
  const comment = await listing.comment(guest, { text: '코펠도 같이 빌릴 수 있나요?' })
  const wanted = await readWanted({ question: '아이랑 첫 캠핑' })
  const { search } = await SavedSearch.save(guest, wanted!)
  const { one: decided } = await reported(about(listing), [stranger])
  await decided.decide(moderator, sanctioning(decided, { kind: 'warn' }))
  const [sanction] = await sanctionsOf(host)
  const appeal = await sanction.appealBy(host, '설명을 사실대로 고쳤으니 다시 봐 주세요.')
  const rude = { kind: 'comment', ref: comment.ulid, reason: 'spam', text: null } as const
  const { one: open } = await reported(rude, [stranger])
  const added = await WebhookEndpoint.add(host, {
    url: 'https://hooks.example.com/',
    events: ['payout.paid'],
  })
  if (added === 'full') throw new Error('a new host has no webhooks')
  await added.endpoint.pause()
  const address = await guest.addAddress({
    label: '집',
    recipient: '김이웃',
    phone: '010-0000-0000',
    postcode: '04524',
    line1: '서울시 중구 세종대로 110',
  })
  return {
    listing: listing.id,
    user: stranger.id,
    guest: guest.id,
    block: block.id,
    reservation: reservation.ulid,
    room: room.ulid,
    order: payment.orderId,
    address: address!.id,
    comment: comment.ulid,
    search: search.ulid,
    sanction: sanction.ulid,
    appeal: appeal.ulid,
    case: open.ulid,
    webhook: added.endpoint.ulid,
  }
}

async function arriving(email?: string): Promise<Visitor> {
  const visitor = new Visitor()
  if (email) await visitor.logIn(email, PASSWORD)
  await visitor.visit('/csrf-token')
  return visitor
}

async function takenBack(work: () => Promise<Kind>): Promise<Kind> {
  const outer = db.connectionGlobalTransactions.get('mariadb')!
  await outer.rawQuery('SAVEPOINT door')
  try {
    return await work()
  } finally {
    await outer.rawQuery('ROLLBACK TO SAVEPOINT door')
  }
}

/** A page is asked for as the pages do it, an act as a program does: only so it hears why it is refused. */
async function ask(door: Door, visitor: Visitor, ids: Ids): Promise<Kind> {
  const isPage = door.method === 'GET'
  const headers: Record<string, string> = isPage
    ? { 'x-inertia': 'true', 'x-inertia-version': 'test', 'accept': 'text/html' }
    : { 'accept': 'application/json', 'content-type': 'application/json' }
  const token = visitor.cookie('XSRF-TOKEN')
  const answer = await answerTo(door.method, pathOf(door, ids), isPage ? '' : '{}', {
    ...headers,
    cookie: visitor.cookieHeader(),
    ...(token && { 'x-xsrf-token': decodeURIComponent(token) }),
  })
  return kindOf(answer)
}

/** A program has a token, and says which version it saw: an act is refused for nothing else. */
async function askAsProgram(door: Door, secret: string | undefined, ids: Ids): Promise<Kind> {
  await limiter.clear()
  const body = door.method === 'GET' ? '' : '{}'
  return kindOf(
    await answerTo(door.method, pathOf(door, ids), body, {
      'accept': 'application/json',
      ...(body && { 'content-type': 'application/json' }),
      'if-match': '"1"',
      ...(secret && { authorization: `Bearer ${secret}` }),
    })
  )
}

function answerTo(
  method: string,
  path: string,
  body: string,
  headers: Record<string, string>
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = send(
      {
        host: '127.0.0.1',
        port: process.env.PORT,
        method,
        path,
        headers: { ...headers, 'content-length': body.length },
      },
      (response) => {
        const { statusCode: status = 0, headers: said } = response
        const location = said.location ?? ''
        if (said['content-type']?.startsWith('text/event-stream')) {
          request.destroy()
          return resolve({ status, location, body: '' })
        }
        const parts: Buffer[] = []
        response.on('data', (part) => parts.push(part))
        response.on('end', () =>
          resolve({ status, location, body: Buffer.concat(parts).toString() })
        )
      }
    )
    request.setTimeout(5_000, () => request.destroy(new Error(`${method} ${path} does not answer`)))
    request.on('error', reject)
    request.end(body)
  })
}

function kindOf({ body, location, status }: Answer): Kind {
  if (status >= 500 || status === 419 || status === 429) return `broken ${status}`
  if (status === 401 || location.endsWith('/login')) return 'login'
  if (location.endsWith('/restricted') || body.includes('E_RESTRICTED')) return 'restricted'
  if (status === 403) return 'forbidden'
  return status === 404 ? 'missing' : 'open'
}

const UNKNOWN = '01J0000000000000000000000Z'

/** What the parts of an address stand for, by the address before them. */
function pathOf({ pattern }: Door, ids: Ids): string {
  return pattern
    .replace(/^\/api\/v1\/chat(\/rooms)?\/:ulid/, `/api/v1/chat$1/${ids.room}`)
    .replace(/^\/api\/v1\/saved-searches\/:ulid/, `/api/v1/saved-searches/${ids.search}`)
    .replace(/^\/api\/v1\/sanctions\/:ulid/, `/api/v1/sanctions/${ids.sanction}`)
    .replace(/^\/chat(\/rooms)?\/:ulid/, `/chat$1/${ids.room}`)
    .replace(/^(\/admin|\/api\/v1)?\/reservations\/:ulid/, `$1/reservations/${ids.reservation}`)
    .replace(/^(\/admin|\/api\/v1)?\/comments\/:ulid/, `$1/comments/${ids.comment}`)
    .replace(/^\/saved-searches\/:ulid/, `/saved-searches/${ids.search}`)
    .replace(/^(\/admin)?\/sanctions\/:ulid/, `$1/sanctions/${ids.sanction}`)
    .replace(/^\/admin\/appeals\/:ulid/, `/admin/appeals/${ids.appeal}`)
    .replace(/^\/admin\/cases\/:ulid/, `/admin/cases/${ids.case}`)
    .replace(/^(\/settings|\/api\/v1)\/webhooks\/:ulid/, `$1/webhooks/${ids.webhook}`)
    .replace(/:kind/, 'hosting')
    .replace(/:file/, `cwc_${'a'.repeat(43)}.ics`)
    .replace(/:orderId/, String(ids.order))
    .replace(/:blockId/, String(ids.block))
    .replace(/\/stream$/, `/stream?channel=users/${ids.guest}`)
    .replace(/\/listings\/:id/, `/listings/${ids.listing}`)
    .replace(/\/users\/:id/, `/users/${ids.user}`)
    .replace(/\/addresses\/:id/, `/addresses/${ids.address}`)
    .replace(/^\/admin\/:tree/, '/admin/categories')
    .replace(/^\/admin\/(jobs|settings)\/:name/, '/admin/$1/nothing')
    .replace(/:id\b/, '999999')
    .replace(/:ulid/, UNKNOWN)
    .replace(/:size/, 'card')
    .replace(/:(token|handle)/, 'a-token-that-nobody-has')
    .replace('*', 'nowhere')
}
