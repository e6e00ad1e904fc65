import { randomUUID } from 'node:crypto'
import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'
import { errors } from '@adonisjs/limiter'
import limiter from '@adonisjs/limiter/services/main'
import config from '#config/accounts'
import User from '#models/user'
import clock from '#services/clock'

const NOTE = 'pending_sign_in'

interface Pending {
  userId: number
  epoch: number
  /** Tries are counted under it. */
  name: string
  at: string
}

/**
 * Who has shown a password, or came from Kakao, and still has to show a passkey. The session only remembers that: it
 * is nobody's until then.
 */
export default class PendingSignIn {
  constructor(private ctx: HttpContext) {}

  begin({ id, sessionEpoch }: User): void {
    const { session } = this.ctx
    const pending: Pending = {
      userId: id,
      epoch: sessionEpoch,
      name: randomUUID(),
      at: clock.now().toISO(),
    }
    session.regenerate()
    session.put(NOTE, pending)
  }

  /** Who it is, while it is fresh; a new password or a ban in between ends it. */
  async person(): Promise<User | null> {
    const { pending } = this
    if (!pending) return null
    const age = clock.now().toMillis() - Date.parse(pending.at)
    if (age < 0 || age >= config.pendingSignIn.minutes * 60_000) return null
    const user = await User.find(pending.userId)
    return user && !user.isGone && user.sessionEpoch === pending.epoch ? user : null
  }

  /** Counts one try before it is made. @returns whether it may still be made */
  async try(): Promise<boolean> {
    const { minutes, tries } = config.pendingSignIn
    const counted = limiter.use({ requests: tries, duration: `${minutes} mins` })
    try {
      await counted.consume(`pending_sign_in:${this.pending?.name}`)
      return true
    } catch (error) {
      if (error instanceof errors.E_TOO_MANY_REQUESTS) return false
      throw new Exception('tries cannot be counted', { status: 503, cause: error })
    }
  }

  end(): void {
    this.ctx.session.forget(NOTE)
  }

  private get pending(): Pending | undefined {
    return this.ctx.session.get(NOTE)
  }
}
