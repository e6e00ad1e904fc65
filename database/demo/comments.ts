import { demoThreads } from '#database/data/demo_comments'
import type { Timeline } from '#database/demo/moments'
import type { Neighbours } from '#database/demo/people'
import type { Shelf } from '#database/demo/shelf'
import clock from '#services/clock'

/** Neighbours ask under listings and answer each other, in the order of time. */
export async function letNeighboursAsk(neighbours: Neighbours, shelf: Shelf, timeline: Timeline) {
  const threads = demoThreads
    .map((thread) => ({ ...thread, at: timeline.instant(thread.when) }))
    .toSorted((one, other) => one.at.toMillis() - other.at.toMillis())
  try {
    for (const { answers, at, by, isDeleted, listing, text } of threads) {
      clock.freeze(at)
      const question = await shelf.listing(listing).comment(neighbours.get(by)!, { text })
      for (const answer of answers) {
        clock.freeze(timeline.instant(answer.when))
        await question.answer(neighbours.get(answer.by)!, { text: answer.text })
      }
      if (isDeleted) await question.remove()
    }
  } finally {
    clock.restore()
  }
}
