import { Exception } from '@adonisjs/core/exceptions'
import limiter from '@adonisjs/limiter/services/main'
import { errors, type Limiter } from '@adonisjs/limiter'
import limits from '#config/limits'
import TooManyAttemptsException from '#exceptions/too_many_attempts_exception'

type Kind = keyof typeof limits.guesses

/**
 * Counts what can be guessed or costs money, per (person, address) and per address. Never per person
 * alone: then anybody could lock a stranger out by failing in their name. Where nothing can be counted
 * nothing is tried.
 */
export default class Throttle {
  private rules: { key: string; limiter: Limiter }[]

  constructor(
    kind: Kind,
    { person, address }: { person: string; address: string },
    private field: string
  ) {
    const { person: perPerson, address: perAddress } = limits.guesses[kind]
    this.rules = [
      { key: `${kind}:${address}`, limiter: use(perAddress) },
      { key: `${kind}:${address}:${person}`, limiter: use(perPerson) },
    ]
  }

  /** Counts one attempt before it is made, so that parallel attempts count too. */
  async count(): Promise<void> {
    for (const rule of this.rules) await rule.limiter.consume(rule.key).catch(this.refuse)
  }

  /** A success is no guess: the person starts anew, the address gets its one attempt back. */
  async forgive(): Promise<void> {
    const [perAddress, perPerson] = this.rules
    await perAddress.limiter.decrement(perAddress.key)
    await perPerson.limiter.delete(perPerson.key)
  }

  private refuse = (error: unknown): never => {
    if (error instanceof errors.E_TOO_MANY_REQUESTS) {
      throw new TooManyAttemptsException(this.field, error.response.availableIn)
    }
    throw new Exception('attempts cannot be counted', { status: 503, cause: error })
  }
}

function use([requests, duration]: readonly [number, string]): Limiter {
  return limiter.use({ requests, duration })
}
