import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { ApplicationService } from '@adonisjs/core/types'

/** Two people and their room, with the cookies that open a socket. */
export interface Talk {
  roomId: number
  room: string
  guest: { id: number; cookie: string }
  host: { id: number; cookie: string }
}

/** Fills an empty database with rooms of people who are signed in. */
export async function openTalks(app: ApplicationService, count: number): Promise<Talk[]> {
  const { default: User } = await import('#models/user')
  const { default: Category } = await import('#models/category')
  const { default: Listing } = await import('#models/listing')
  const { default: ChatRoom } = await import('#models/chat_room')
  const { default: clock } = await import('#services/clock')
  const category = await Category.create({ name: 'bench', nameEn: 'bench', slug: 'bench' })
  const people = await User.createMany(
    Array.from({ length: count * 2 }, (_, at) => ({
      email: `person-${at}@bench.test`,
      nickname: `person-${at}`,
      locale: 'ko' as const,
      termsVersion: '1',
      privacyVersion: '1',
      consentedAt: clock.now(),
    }))
  )
  const talks: Talk[] = []
  for (let at = 0; at < count; at++) {
    const [guest, host] = [people[at * 2], people[at * 2 + 1]]
    const listing = await Listing.create({
      hostId: host.id,
      categoryId: category.id,
      title: `gear ${at}`,
      content: 'gear that somebody asks for',
      fee: 10_000,
      deposit: 0,
      receiveMethod: 'DIRECT',
      returnMethod: 'DIRECT',
      minDays: 1,
      maxDays: 30,
      noticeDays: 0,
      bufferDays: 0,
      weeklyDiscount: 0,
      monthlyDiscount: 0,
      cancellationPolicy: 'flexible',
      status: 'published',
    })
    const room = await ChatRoom.openFromListing(guest, listing)
    talks.push({
      roomId: room.id,
      room: room.ulid,
      guest: { id: guest.id, cookie: await cookieOf(app, guest) },
      host: { id: host.id, cookie: await cookieOf(app, host) },
    })
  }
  return talks
}

type Person = InstanceType<(typeof import('#models/user'))['default']>

/** Signs somebody in without the cost of a password. */
async function cookieOf(app: ApplicationService, person: Person): Promise<string> {
  const { default: SessionMiddleware } = await import('@adonisjs/session/session_middleware')
  const { default: AuthMiddleware } = await import('@adonisjs/auth/initialize_auth_middleware')
  const { default: SignIns } = await import('#services/accounts/sign_ins')
  const server = await app.container.make('server')
  const request = new IncomingMessage(new Socket())
  const response = new ServerResponse(request)
  const ctx = server.createHttpContext(
    server.createRequest(request, response),
    server.createResponse(request, response),
    app.container.createResolver()
  )
  const session = await app.container.make(SessionMiddleware)
  const signIns = await app.container.make(SignIns)
  await session.handle(ctx, () =>
    new AuthMiddleware().handle(ctx, () => signIns.start(ctx, person))
  )
  const cookies = [ctx.response.getHeader('set-cookie') ?? []].flat().map(String)
  return cookies.map((cookie) => cookie.split(';', 1)[0]).join('; ')
}
