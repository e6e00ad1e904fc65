import { ulid } from 'ulid'
import { DateTime } from 'luxon'
import limiter from '@adonisjs/limiter/services/main'
import type { Group } from '@japa/runner/core'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { UserFactory } from '#database/factories/user_factory'
import type Listing from '#models/listing'
import Reservation from '#models/reservation'
import { addDays } from '#models/reservation/calendar'
import Review from '#models/review'
import type User from '#models/user'

export const ADDRESS = `http://127.0.0.1:${process.env.PORT}/mcp`

/** Nobody's calls count for the next test. */
export function uncounted(group: Group) {
  group.each.setup(() => limiter.clear())
}

export async function tokenOf(user: User): Promise<string> {
  const issued = await user.issueToken({ name: '노트북', abilities: ['mcp'], days: 30 })
  if (typeof issued === 'string') throw new Error(issued)
  return issued.secret
}

export async function moderatorWithToken() {
  const user = await UserFactory.apply('moderator').create()
  return { user, secret: await tokenOf(user) }
}

/** The SDK's own client, connected over HTTP. */
export async function connected(secret: string): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' })
  const headers = { authorization: `Bearer ${secret}` }
  await client.connect(
    new StreamableHTTPClientTransport(new URL(ADDRESS), { requestInit: { headers } })
  )
  return client
}

export async function asModerator(): Promise<Client> {
  const { secret } = await moderatorWithToken()
  return connected(secret)
}

export async function asAdmin(): Promise<Client> {
  const user = await UserFactory.merge({ role: 'admin' }).create()
  return connected(await tokenOf(user))
}

type Said = { content: { type: string; text: string }[]; isError?: boolean }

/** What a tool answered: its structured answer, or the words of its refusal. */
export async function called(client: Client, name: string, args: Record<string, unknown>) {
  const answer = await client.callTool({ name, arguments: args })
  const [{ text }] = (answer as Said).content
  return {
    isError: answer.isError ?? false,
    text,
    found: answer.structuredContent as Record<string, any>,
  }
}

export const list = { jsonrpc: '2.0', id: 1, method: 'tools/list' }

/** A bare call, as other programs make it. */
export function send(
  message: unknown,
  { secret, method = 'POST', ...headers }: Record<string, string> = {}
) {
  const isText = typeof message === 'string' || message === undefined
  return fetch(ADDRESS, {
    method,
    headers: {
      accept: 'application/json, text/event-stream',
      ...(message !== undefined && { 'content-type': 'application/json' }),
      ...(secret && { authorization: `Bearer ${secret}` }),
      ...headers,
    },
    body: isText ? message : JSON.stringify(message),
  })
}

type Moments = Partial<Record<'requested' | 'approved' | 'ended' | 'reviewed', string>> & {
  status?: Reservation['status']
  days?: number
  keptRent?: number
  scores?: [number, number, number]
}

const instant = (iso?: string) => (iso ? (DateTime.fromISO(iso) as DateTime<true>) : null)

/** A reservation that is only known by when its things happened. */
export async function happened(
  listing: Listing,
  { status = 'REFUND_COMPLETED', days = 1, keptRent = 0, ...at }: Moments
) {
  const guest = await UserFactory.create()
  const requestedAt = instant(at.requested) ?? instant('2020-01-01T00:00:00Z')!
  const startDate = requestedAt.toISODate()
  const reservation = await Reservation.create({
    ulid: ulid(),
    listingId: listing.id,
    hostId: listing.hostId,
    guestId: guest.id,
    status,
    startDate,
    endDate: addDays(startDate, days - 1),
    receiveMethod: 'DIRECT',
    returnMethod: 'DIRECT',
    title: listing.title,
    priceLines: [],
    days,
    fee: 1_000,
    rent: keptRent,
    deposit: 0,
    total: keptRent,
    platformFeeBps: 500,
    cancellationPolicy: 'flexible',
    bufferDays: 0,
    requestedAt,
    statusChangedAt: requestedAt,
    approvedAt: instant(at.approved),
    endedAt: instant(at.ended),
    keptRent: at.ended ? keptRent : null,
  })
  if (at.reviewed) await reviewed(reservation, instant(at.reviewed)!, at.scores ?? [5, 5, 5])
  return reservation
}

async function reviewed(of: Reservation, at: DateTime, scores: [number, number, number]) {
  const [gearScore, kindnessScore, responseScore] = scores
  await Review.create({
    ulid: ulid(),
    reservationId: of.id,
    listingId: of.listingId,
    hostId: of.hostId,
    authorId: of.guestId,
    gearScore,
    kindnessScore,
    responseScore,
    text: '설명 그대로였어요.',
    createdAt: at,
  })
}
