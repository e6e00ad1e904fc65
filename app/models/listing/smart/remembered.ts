import ai from '#services/ai/ai'
import type { Asking } from '#services/ai/contract'
import clock from '#services/clock'
import type { Point } from './by_vector.js'
import { meant } from './candidates.js'

/** The answer is asked for when the page with the list is there. */
const SECONDS = 60
const MOST = 200

interface Remembered {
  point: Point
  until: number
}

const places = new Map<string, Remembered>()

/** The place of a question, for a minute without asking the model again. One that was not to be had is asked for anew. */
export async function rememberedPlace(question: string, asking: Asking): Promise<Point | null> {
  const now = clock.now().toMillis()
  const key = `${ai.driver.space}\n${question}`
  const known = places.get(key)
  if (known && known.until > now && !asking.signal?.aborted) return known.point
  const point = await meant(question, asking)
  places.delete(key)
  if (point) places.set(key, { point, until: now + SECONDS * 1_000 })
  if (places.size > MOST) places.delete(places.keys().next().value!)
  return point
}
