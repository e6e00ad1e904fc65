import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { ulid } from 'ulid'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import InitializeAuth from '@adonisjs/auth/initialize_auth_middleware'
import SessionMiddleware from '@adonisjs/session/session_middleware'
import User from '#models/user'
import SignIns from '#services/accounts/sign_ins'

export interface Person {
  id: number
  cookie: string
}

/** So many people with an account, each signed in: their sessions lie in Redis as after a log-in. */
export async function people(count: number): Promise<Person[]> {
  const run = ulid()
  const now = new Date()
  for (let at = 0; at < count; at += 1_000) {
    const rows = Array.from({ length: Math.min(1_000, count - at) }, (_, index) => ({
      email: `${run}-${at + index}@bench.test`,
      nickname: `${run.slice(-8)}${at + index}`,
      terms_version: '1',
      privacy_version: '1',
      consented_at: now,
      created_at: now,
      updated_at: now,
    }))
    await db.table('users').multiInsert(rows)
  }
  const users = await User.query().where('email', 'like', `${run}-%`)
  const found: Person[] = []
  for (const user of users) found.push({ id: user.id, cookie: await signIn(user) })
  return found
}

/** Without the password, whose hash alone would take minutes for thousands. */
async function signIn(user: User): Promise<string> {
  const request = new IncomingMessage(new Socket())
  request.url = '/'
  request.method = 'GET'
  const response = new ServerResponse(request)
  const server = await app.container.make('server')
  const resolver = app.container.createResolver()
  const ctx = server.createHttpContext(
    server.createRequest(request, response),
    server.createResponse(request, response),
    resolver
  )
  const session = await resolver.make(SessionMiddleware)
  const auth = await resolver.make(InitializeAuth)
  const signIns = await resolver.make(SignIns)
  await session.handle(ctx, () => auth.handle(ctx, () => signIns.start(ctx, user)))
  const cookies = [ctx.response.getHeader('set-cookie') ?? []].flat().map(String)
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ')
}
