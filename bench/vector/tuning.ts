import db from '@adonisjs/lucid/services/db'
import type { Point } from '#models/listing/smart/by_vector'
import { embeddingOf } from '#services/ai/builtin/embedding'
import { progress } from '../support/report.js'
import { median, timed } from '../support/stopwatch.js'
import { bare, WANTED, type Near } from './contenders.js'
import { questionOf, textOf } from './texts.js'
import { indexMegabytes } from './vectors.js'

const LINKS = [8, 16, 24]
const WIDTHS = [60, 120, 200]
const LENGTHS = [256, 384, 512, 1024]
const LONGEST = 4096
const TEXTS = 2_000
const QUESTIONS = 100

/** What more links and a wider search bring and cost, line by line. The index is left with the last links. */
export async function tryLinks(points: Point[], truths: Near[][]): Promise<void> {
  for (const links of LINKS) {
    await db.rawQuery('ALTER TABLE listing_vectors DROP INDEX listing_vectors_embedding')
    const built = await timed(() =>
      db.rawQuery(
        `ALTER TABLE listing_vectors
         ADD VECTOR INDEX listing_vectors_embedding (embedding) M=${links} DISTANCE=cosine`
      )
    )
    for (const efSearch of WIDTHS) {
      const times: number[] = []
      let found = 0
      for (const [at, point] of points.entries()) {
        let near: Near[] = []
        times.push(await timed(async () => void (near = await bare(point, efSearch))))
        found += hits(near.slice(0, WANTED), truths[at])
      }
      const recall = (found / (points.length * WANTED)).toFixed(3)
      progress(`M=${links} ef=${efSearch} recall=${recall} ms=${median(times).toFixed(2)}`)
    }
    progress(`M=${links} built in ${(built / 1000).toFixed(1)} s, ${await indexMegabytes()} MB`)
  }
}

/** How many of the ten nearest by very long vectors shorter ones find among the same texts. */
export function tryLengths(): void {
  const texts = Array.from({ length: TEXTS }, (_, at) => textOf(at))
  const questions = Array.from({ length: QUESTIONS }, (_, at) => questionOf(at))
  const reference = questions.map(nearestAmong(texts, LONGEST))
  for (const length of LENGTHS) {
    const found = questions.map(nearestAmong(texts, length))
    const shared = found.map((ids, at) => ids.filter((id) => reference[at].includes(id)).length)
    const sum = shared.reduce((total, each) => total + each, 0)
    progress(`${length} numbers: ${(sum / (QUESTIONS * WANTED)).toFixed(3)} of the ten nearest`)
  }
}

/** How many are as near as the last of the true ones: of equals any will do. */
export function hits(found: { distance: number }[], truth: Near[]): number {
  const last = truth.at(-1)?.distance ?? -1
  return found.filter(({ distance }) => distance <= last + 1e-6).length
}

function nearestAmong(texts: string[], length: number) {
  const vectors = texts.map((text) => embeddingOf(text, length))
  return (question: string): number[] => {
    const asked = embeddingOf(question, length)
    const likeness = vectors.map((vector) =>
      vector.reduce((sum, number, at) => sum + number * asked[at], 0)
    )
    return [...likeness.keys()]
      .sort((one, other) => likeness[other] - likeness[one])
      .slice(0, WANTED)
  }
}
