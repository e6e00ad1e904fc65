import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'
import { errors } from '@adonisjs/limiter'
import limiter from '@adonisjs/limiter/services/main'
import config from '#config/accounts'
import type User from '#models/user'
import clock from '#services/clock'

const NOTE = 'passkey_challenge'

/** What the answer is meant for: one that was given for something else is none. */
export type Purpose = 'add' | 'step_up' | 'sign_in'

interface Asked {
  challenge: string
  purpose: Purpose
  userId: number
  at: string
}

/** What this session has asked a key, the last time: good once, for some minutes, for one purpose of one person. */
export default class PasskeyChallenge {
  constructor(private ctx: HttpContext) {}

  keep(purpose: Purpose, { id }: User, challenge: string): void {
    const asked: Asked = { challenge, purpose, userId: id, at: clock.now().toISO() }
    this.ctx.session.put(NOTE, asked)
  }

  /** @returns what was asked, once, or null */
  async take(purpose: Purpose, { id }: User): Promise<string | null> {
    const asked: Asked | null = this.ctx.session.pull(NOTE, null)
    if (asked?.purpose !== purpose || asked.userId !== id) return null
    const age = clock.now().toMillis() - Date.parse(asked.at)
    if (age < 0 || age >= config.passkeys.challengeMinutes * 60_000) return null
    return (await isFirst(asked.challenge)) ? asked.challenge : null
  }
}

/** Two requests at once have read the same session; the count tells them apart. */
async function isFirst(challenge: string): Promise<boolean> {
  const uses = limiter.use({ requests: 1, duration: `${config.passkeys.challengeMinutes} mins` })
  try {
    await uses.consume(`passkey_challenge:${challenge}`)
    return true
  } catch (error) {
    if (error instanceof errors.E_TOO_MANY_REQUESTS) return false
    throw new Exception('challenges cannot be counted', { status: 503, cause: error })
  }
}
