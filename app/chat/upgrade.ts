import { ServerResponse, type IncomingMessage } from 'node:http'
import app from '@adonisjs/core/services/app'
import i18nManager from '@adonisjs/i18n/services/main'
import server from '@adonisjs/core/services/server'
import InitializeAuthMiddleware from '@adonisjs/auth/initialize_auth_middleware'
import SessionMiddleware from '@adonisjs/session/session_middleware'
import { errors } from '@adonisjs/limiter'
import type { AccessToken as Bearer } from '@adonisjs/auth/access_tokens'
import type { HttpContext } from '@adonisjs/core/http'
import type { Identity } from '#chat/connection'
import { CLOSE } from '#chat/frames'
import { mayUse } from '#models/access_token/abilities'
import { handleOfToken } from '#models/access_token/revoking'
import type User from '#models/user'
import SignIns, { handleIn } from '#services/accounts/sign_ins'
import { countCall, noteKnock, type Call } from '#services/shared/calls'

/** Who asks for a socket, or the code with which it closes. */
export type Recognised = { ok: true; identity: Identity } | { ok: false; code: number }

/** Whether a program asks, with a token: no page can have a browser send one here. */
export function isProgram({ headers }: IncomingMessage): boolean {
  return headers.authorization !== undefined
}

export async function recognise(request: IncomingMessage): Promise<Recognised> {
  const ctx = contextOf(request)
  return isProgram(request) ? recogniseProgram(ctx) : recognisePage(ctx)
}

/** By its token, which has to be good for the chat; cookies are nothing to it. Counted as calls of the API are. */
async function recogniseProgram(ctx: HttpContext): Promise<Recognised> {
  const { request } = ctx
  const call = { said: request.header('authorization'), from: request.ip() }
  if (!(await mayCall(call))) return { ok: false, code: CLOSE.tryLater }
  let recognised: Recognised = { ok: false, code: CLOSE.signedOut }
  await new InitializeAuthMiddleware().handle(ctx, async () => {
    if (await ctx.auth.use('api').check())
      recognised = admitted(ctx.auth.use('api').getUserOrFail())
  })
  if (isKnock(recognised)) await unlessOutOfReach(() => noteKnock(call.from))
  return recognised
}

function admitted(user: User & { currentAccessToken: Bearer }): Recognised {
  const { currentAccessToken: token } = user
  if (!mayUse(user, token, 'chat')) return { ok: false, code: CLOSE.banned }
  return {
    ok: true,
    identity: {
      userId: user.id,
      handle: handleOfToken(Number(token.identifier)),
      epoch: user.sessionEpoch,
      i18n: i18nManager.locale(user.locale),
      token: { id: Number(token.identifier), endsAt: token.expiresAt!.getTime() },
    },
  }
}

const isKnock = (recognised: Recognised) => !recognised.ok && recognised.code === CLOSE.signedOut

async function mayCall(call: Call): Promise<boolean> {
  try {
    await unlessOutOfReach(() => countCall(call))
    return true
  } catch {
    return false
  }
}

/** Where nothing can be counted, listening goes on as reading does. */
async function unlessOutOfReach(count: () => Promise<unknown>): Promise<void> {
  try {
    await count()
  } catch (error) {
    if (error instanceof errors.E_TOO_MANY_REQUESTS) throw error
  }
}

/** By the session cookie, as a page would, and leaves the session as it was. */
async function recognisePage(ctx: HttpContext): Promise<Recognised> {
  const session = await app.container.make(SessionMiddleware)
  let recognised: Recognised = { ok: false, code: CLOSE.signedOut }
  await session.handle(ctx, async () => {
    ctx.session.commit = async () => {}
    await new InitializeAuthMiddleware().handle(ctx, async () => {
      recognised = await identify(ctx)
    })
  })
  return recognised
}

async function identify(ctx: HttpContext): Promise<Recognised> {
  if (!(await ctx.auth.use('web').check()))
    return { ok: false, code: ctx.isDegraded ? CLOSE.tryLater : CLOSE.signedOut }
  const user = ctx.auth.use('web').getUserOrFail()
  const signIns = await app.container.make(SignIns)
  if (!signIns.keep(ctx, user)) return { ok: false, code: CLOSE.signedOut }
  if (user.isBanned) return { ok: false, code: CLOSE.banned }
  return {
    ok: true,
    identity: {
      userId: user.id,
      handle: handleIn(ctx.session),
      epoch: user.sessionEpoch,
      i18n: i18nManager.locale(user.locale),
      token: null,
    },
  }
}

function contextOf(request: IncomingMessage): HttpContext {
  const response = new ServerResponse(request)
  return server.createHttpContext(
    server.createRequest(request, response),
    server.createResponse(request, response),
    app.container.createResolver()
  )
}
