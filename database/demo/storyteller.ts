import { type DateTime } from 'luxon'
import { demoStories, type Story } from '#database/data/demo_stories'
import { demoPeople } from '#database/data/demo_people'
import { deeds } from '#database/demo/deeds'
import type { Neighbours } from '#database/demo/people'
import type { Shelf } from '#database/demo/shelf'
import type { Timeline } from '#database/demo/moments'
import Reservation from '#models/reservation'
import { addDays } from '#models/reservation/calendar'
import { advance, expire } from '#models/reservation/upkeep'
import clock from '#services/clock'

interface Page {
  at: DateTime<true>
  what: string
  turn: () => Promise<unknown>
}

/**
 * Lives the demo's rentals through from the first request until now: every deed is the model's own
 * verb, done by the person whose turn it is, in the order of time, under a clock set to its moment.
 */
export class Storyteller {
  #told = new Map<Story, number>()

  constructor(
    private readonly neighbours: Neighbours,
    private readonly shelf: Shelf,
    private readonly timeline: Timeline
  ) {}

  async tell() {
    const pages = demoStories.flatMap((story) => this.#pagesOf(story))
    pages.sort((a, b) => a.at.toMillis() - b.at.toMillis())
    try {
      for (const { at, what, turn } of pages) {
        clock.freeze(at)
        await turn().catch((cause) => {
          throw new Error(`${what} at ${at.toISO()}: ${cause.message}`, { cause })
        })
      }
    } finally {
      clock.restore()
    }
    await expire()
    await advance()
    await this.#checkEndings()
  }

  #pagesOf(story: Story): Page[] {
    const who = `${story.guest} and ${story.listing}`
    const asked = {
      at: this.timeline.instant(story.asked),
      what: `${who}: ask`,
      turn: () => this.#ask(story),
    }
    const chapters = story.chapters.map(({ when, deed }) => ({
      at: this.timeline.instant(when),
      what: `${who}: ${deed.does}`,
      turn: async () =>
        deeds[deed.does](deed as never, {
          reservation: await Reservation.findOrFail(this.#told.get(story)!),
          subject: this.shelf.draft(story.listing).photo,
        }),
    }))
    return [asked, ...chapters]
  }

  async #ask(story: Story) {
    const listing = this.shelf.listing(story.listing)
    const guest = this.neighbours.get(story.guest)!
    const startDate = this.timeline.day(story.start)
    const method = story.delivered ? 'DELIVERY' : 'DIRECT'
    const reservation = await Reservation.request(guest, listing, {
      startDate,
      endDate: addDays(startDate, story.days - 1),
      receiveMethod: method,
      returnMethod: method,
      optionIds: this.shelf.optionIds(story.listing, story.options),
      ...addressOf(story),
    })
    this.#told.set(story, reservation.id)
  }

  async #checkEndings() {
    for (const [story, id] of this.#told) {
      const { status } = await Reservation.findOrFail(id)
      if (status === story.ends) continue
      throw new Error(
        `${story.guest} and ${story.listing} should end in ${story.ends}, not ${status}`
      )
    }
  }
}

function addressOf({ guest, delivered }: Story) {
  const { name, phone, address } = demoPeople.find(({ key }) => key === guest)!
  if (!delivered) return { receiveLine1: null }
  return {
    recipient: name,
    recipientPhone: phone,
    receivePostcode: address.postcode,
    receiveLine1: address.line1,
    receiveLine2: address.line2,
  }
}
