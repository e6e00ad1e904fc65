import { createHash, randomBytes } from 'node:crypto'
import { inject } from '@adonisjs/core'
import logger from '@adonisjs/core/services/logger'
import { SessionCollection, type Session } from '@adonisjs/session'
import type { SessionData } from '@adonisjs/session/types'
import type { HttpContext } from '@adonisjs/core/http'
import { secondFactorNeeded } from '#exceptions/second_factor'
import SessionsEnded from '#events/sessions_ended'
import type User from '#models/user'
import type { Role } from '#models/user/role'
import clock from '#services/clock'
import { deviceOf } from '#services/accounts/device'
import { localPath } from '#services/accounts/local_path'
import PendingSignIn from '#services/accounts/passkeys/pending_sign_in'
import live from '#services/live/live'

/** What a session remembers of the sign-in that made it. */
interface SignInNote {
  epoch: number
  /** Names the sign-in, whatever id its session has by now. */
  handle: string
  role: Role
  /** A passkey was shown in it. */
  isTwoStep?: boolean
  device: string | null
  address: string
  startedAt: string
  seenAt: string
}

export type SignIn = Omit<SignInNote, 'epoch' | 'role' | 'isTwoStep'> & {
  isCurrent: boolean
}

const NOTE = 'sign_in'
const SEEN_EVERY_MINUTES = 5

/** Where a person is signed in. A session counts while it is of the person's present epoch. */
@inject()
export default class SignIns {
  constructor(private sessions: SessionCollection) {}

  /**
   * The one door of people, however they showed who they are. Staff who have a passkey show it before anything begins.
   * @returns where they go from here
   */
  async enter(ctx: HttpContext, user: User): Promise<string> {
    if (user.isStaff && (await user.hasPasskey())) {
      new PendingSignIn(ctx).begin(user)
      return '/login/passkey'
    }
    return this.admit(ctx, user)
  }

  /** @returns where they go from here */
  async admit(ctx: HttpContext, user: User, { isTwoStep = false } = {}): Promise<string> {
    const returnTo = localPath(ctx.session.pull('returnTo')) ?? '/'
    new PendingSignIn(ctx).end()
    await this.start(ctx, user, { isTwoStep })
    return user.isBanned ? '/restricted' : returnTo
  }

  async start(ctx: HttpContext, user: User, { isTwoStep = false } = {}): Promise<void> {
    const { auth, session } = ctx
    await auth.use('web').login(user)
    session.forget('csrf-secret')
    session.put(NOTE, { ...begun(ctx, user), isTwoStep })
    await session.tag(String(user.id))
    logger.info({ user: user.id, address: ctx.request.ip() }, 'somebody signed in')
  }

  /** Whether a passkey was shown in this session. */
  isTwoStep({ session }: HttpContext): boolean {
    const note: SignInNote | undefined = session.get(NOTE)
    return note?.isTwoStep === true
  }

  noteTwoStep(ctx: HttpContext, user: User): void {
    const note: SignInNote = ctx.session.get(NOTE) ?? begun(ctx, user)
    ctx.session.put(NOTE, { ...note, isTwoStep: true })
  }

  /** Whether staff who have a passkey have not shown it in this session, which may be older than the key. */
  async owesPasskey(ctx: HttpContext, user: User): Promise<boolean> {
    return user.role !== 'user' && !this.isTwoStep(ctx) && (await user.hasPasskey())
  }

  /**
   * For acts that change which keys there are: a password alone adds none beside the key that staff sign in with.
   * @throws Exception 403
   */
  async requireTwoStep(ctx: HttpContext, user: User): Promise<void> {
    if (await this.owesPasskey(ctx, user)) throw secondFactorNeeded()
  }

  /** Whether the session still belongs to the person; also notes, now and then, that they were here. */
  keep({ session, request }: HttpContext, user: User): boolean {
    const note: SignInNote | undefined = session.get(NOTE)
    if ((note?.epoch ?? 0) !== user.sessionEpoch) return false
    const now = clock.now()
    if (note && now.toMillis() - Date.parse(note.seenAt) > SEEN_EVERY_MINUTES * 60_000) {
      session.put(NOTE, { ...note, address: request.ip(), seenAt: now.toISO() })
    }
    return true
  }

  /** The same sign-in under another id: nobody goes on with one that was seen before it could do more. */
  async renew({ session }: HttpContext, user: User): Promise<void> {
    const note: SignInNote | undefined = session.get(NOTE)
    if (!note) return
    session.put(NOTE, { ...note, handle: handleIn(session), role: user.role })
    session.regenerate()
    await session.tag(String(user.id))
  }

  hasOtherRole({ session }: HttpContext, user: User): boolean {
    const note: SignInNote | undefined = session.get(NOTE)
    return note !== undefined && note.role !== user.role
  }

  /** The current sign-in first, then the latest seen. */
  async of(user: User, currentId: string): Promise<SignIn[]> {
    const sessions = await this.sessions.tagged(String(user.id))
    return sessions
      .map(({ id, data }) => ({ id, note: noteOf(data) }))
      .filter(({ note }) => note?.epoch === user.sessionEpoch)
      .map(({ id, note }) => this.describe(id, note!, id === currentId))
      .sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent) || b.seenAt.localeCompare(a.seenAt))
  }

  /** @returns whether there was such a session of this person */
  async end(user: User, handle: string): Promise<boolean> {
    const sessions = await this.sessions.tagged(String(user.id))
    const found = sessions.find(({ id, data }) => handleOf(id, noteOf(data)) === handle)
    if (!found) return false
    await this.sessions.destroy(found.id)
    await SessionsEnded.dispatch(user.id, { handle })
    return true
  }

  /** The person leaves by this session alone. */
  async leave({ auth, session }: HttpContext): Promise<void> {
    const { user } = auth.use('web')
    const handle = handleIn(session)
    await auth.use('web').logout()
    session.clear()
    session.regenerate()
    if (!user) return
    logger.info({ user: user.id }, 'somebody signed out')
    await SessionsEnded.dispatch(user.id, { handle })
  }

  /** Throws away what a new password or a ban has ended already. */
  async endStale(user: User): Promise<void> {
    const sessions = await this.sessions.tagged(String(user.id))
    const stale = sessions.filter(({ data }) => noteOf(data)?.epoch !== user.sessionEpoch)
    await Promise.all(stale.map(({ id }) => this.sessions.destroy(id)))
    await live.endStale(user.id, user.sessionEpoch)
  }

  private describe(id: string, note: SignInNote, isCurrent: boolean): SignIn {
    const { device, address, startedAt, seenAt } = note
    return { device, address, startedAt, seenAt, handle: handleOf(id, note), isCurrent }
  }
}

function begun({ request }: HttpContext, user: User): SignInNote {
  const now = clock.now().toISO()
  return {
    epoch: user.sessionEpoch,
    handle: randomBytes(16).toString('hex'),
    role: user.role,
    device: deviceOf(request.header('user-agent')),
    address: request.ip(),
    startedAt: now,
    seenAt: now,
  }
}

const noteOf = (data: SessionData) => data[NOTE] as SignInNote | undefined

/** Names a session without giving it away: the id itself opens the account. */
export function handleIn(session: Session): string {
  return handleOf(session.sessionId, session.get(NOTE) as SignInNote | undefined)
}

/** Sessions of before sign-ins had names are called after their id. */
function handleOf(sessionId: string, note: SignInNote | undefined): string {
  return note?.handle ?? createHash('sha256').update(sessionId).digest('hex').slice(0, 32)
}
