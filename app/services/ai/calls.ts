import logger from '@adonisjs/core/services/logger'
import db from '@adonisjs/lucid/services/db'
import { aiCalls, aiDollars, aiSeconds } from '#services/metrics/counted'
import type Breaker from './breaker.js'
import { costOf, reserve, settle, type Reserved } from './budget.js'
import {
  AiFailure,
  type AiDriver,
  type Asking,
  type FailureKind,
  type Purpose,
  type Usage,
} from './contract.js'

/** The provider turned these away, or never heard of them, and asks nothing for them. */
const FREE: FailureKind[] = ['busy', 'denied', 'refused', 'overBudget', 'closed']

export type Call = {
  purpose: Purpose
  driver: AiDriver
  /** Whether the built-in stands in for another driver. */
  isFallback: boolean
  asking: Asking
  /** What the call may use at most, for the budget. */
  atMost: Usage
  items?: number
}

/** One call to a driver: let through by the breaker, paid out of the budget, written down. */
export class OpenCall {
  private startedAt = performance.now()

  private constructor(
    private call: Call,
    private reserved: Reserved | null,
    private breaker: Breaker | null
  ) {}

  /** @throws AiFailure `closed` or `overBudget`, which are written down too */
  static async begin(call: Call, breaker: Breaker): Promise<OpenCall> {
    if (call.driver.name === 'builtin') return new OpenCall(call, null, null)
    const { asking, atMost } = call
    try {
      const reserved = await reserve(asking.by, costOf(atMost))
      const open = new OpenCall(call, reserved, breaker)
      await open.pass()
      return open
    } catch (error) {
      const failure = asFailure(error)
      if (failure.kind === 'overBudget')
        await new OpenCall(call, null, null).write(failure.kind, nothingOf(atMost))
      throw failure
    }
  }

  async succeeded(usage: Usage): Promise<void> {
    this.breaker?.succeeded()
    await this.end('ok', this.counted(usage))
  }

  /** @returns the failure, to be thrown */
  async failed(error: unknown): Promise<AiFailure> {
    const failure = asFailure(error)
    this.breaker?.failed(failure)
    await this.end(failure.kind, this.usedBy(failure))
    return failure
  }

  /** What may have been billed and cannot be known is held to be the most that it can have been. */
  private usedBy({ kind, used }: AiFailure): Usage {
    const { atMost, driver } = this.call
    const isFree = driver.name === 'builtin' || FREE.includes(kind) || used === 'nothing'
    if (isFree) return nothingOf(atMost)
    return used ? this.counted(used) : atMost
  }

  /** No call to a model takes nothing in: a provider that says so does not count. */
  private counted(usage: Usage): Usage {
    const isCounted = this.call.driver.name === 'builtin' || usage.inputTokens > 0
    return isCounted ? usage : { ...this.call.atMost, model: usage.model }
  }

  private async pass(): Promise<void> {
    try {
      this.breaker?.enter()
    } catch (error) {
      throw await this.failed(error)
    }
  }

  private async end(outcome: string, usage: Usage): Promise<void> {
    try {
      if (this.reserved) await settle(this.reserved, costOf(usage))
    } catch (error) {
      logger.warn({ err: error }, 'what an AI call cost could not be settled')
    }
    await this.write(outcome, usage)
  }

  /** An answer is not lost because it could not be written down. */
  private async write(outcome: string, usage: Usage): Promise<void> {
    const { purpose, driver, asking, isFallback, items = 1 } = this.call
    const ms = performance.now() - this.startedAt
    const micros = driver.name === 'builtin' ? 0 : costOf(usage)
    aiCalls.inc({ purpose, driver: driver.name, outcome })
    aiSeconds.observe({ purpose, driver: driver.name }, ms / 1_000)
    aiDollars.inc({ purpose }, micros / 1_000_000)
    try {
      await db.table('ai_calls').insert({
        user_id: asking.by,
        purpose,
        driver: driver.name,
        model: usage.model.slice(0, 100),
        items,
        input_tokens: usage.inputTokens,
        output_tokens: usage.outputTokens,
        cost_micros: micros,
        duration_ms: Math.round(ms),
        outcome,
        is_fallback: isFallback,
      })
    } catch (error) {
      logger.warn({ err: error, purpose, outcome }, 'an AI call could not be recorded')
    }
  }
}

function asFailure(error: unknown): AiFailure {
  if (error instanceof AiFailure) return error
  logger.error({ err: error }, 'an AI call failed in our own code')
  return new AiFailure('broken', 'our own fault')
}

function nothingOf({ model }: Usage): Usage {
  return { model, inputTokens: 0, outputTokens: 0 }
}
