import logger from '@adonisjs/core/services/logger'
import ai from '#services/ai/ai'
import { AiFailure } from '#services/ai/contract'
import type { Vector } from './claims.js'
import type { Described } from './text.js'

interface Outcome {
  vectors: Vector[]
  failed: Set<number>
  reason: string
}

/** A provider that refuses texts one by one and takes none refuses everything. */
class Halving {
  private static readonly MOST_REFUSED = 8
  private refused = 0
  private hasTaken = false

  get isHopeless(): boolean {
    return !this.hasTaken && this.refused >= Halving.MOST_REFUSED
  }

  took() {
    this.hasTaken = true
  }

  refusedOne() {
    this.refused++
  }
}

/**
 * One text that a provider refuses does not keep the others waiting: halves are tried alone.
 */
export async function vectorsOf(described: Described[], halving = new Halving()): Promise<Outcome> {
  if (described.length === 0) return { vectors: [], failed: new Set(), reason: '' }
  if (halving.isHopeless) return failedAll(described, 'refused')
  try {
    const texts = described.map(({ text }) => text)
    const { vectors } = await ai.embed({ texts, isInBackground: true }, { by: null })
    halving.took()
    const stored = described.map(({ id, fingerprint }, at) => ({
      listingId: id,
      fingerprint,
      numbers: vectors[at],
    }))
    return { vectors: stored, failed: new Set(), reason: '' }
  } catch (error) {
    if (!(error instanceof AiFailure)) throw error
    if (error.kind === 'refused' && described.length > 1) return inHalves(described, halving)
    if (error.kind === 'refused') halving.refusedOne()
    logger.warn({ kind: error.kind, listings: described.length }, 'listings could not be embedded')
    return failedAll(described, error.kind)
  }
}

function failedAll(described: Described[], reason: string): Outcome {
  return { vectors: [], failed: new Set(described.map(({ id }) => id)), reason }
}

async function inHalves(described: Described[], halving: Halving): Promise<Outcome> {
  const middle = Math.ceil(described.length / 2)
  const one = await vectorsOf(described.slice(0, middle), halving)
  const other = await vectorsOf(described.slice(middle), halving)
  return {
    vectors: [...one.vectors, ...other.vectors],
    failed: new Set([...one.failed, ...other.failed]),
    reason: one.reason || other.reason,
  }
}
