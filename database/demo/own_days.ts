import { demoOwnDays } from '#database/data/demo_own_days'
import type { Shelf } from '#database/demo/shelf'
import type { Timeline } from '#database/demo/moments'

export async function keepDaysForHosts(shelf: Shelf, timeline: Timeline) {
  for (const { listing, start, days, note } of demoOwnDays) {
    await shelf.listing(listing).blockDays({
      startDate: timeline.day(start),
      endDate: timeline.day(start + days - 1),
      note,
    })
  }
}
