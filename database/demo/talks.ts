import type { DateTime } from 'luxon'
import { demoTalks, type Line, type Talk } from '#database/data/demo_talks'
import type { Timeline } from '#database/demo/moments'
import type { Neighbours } from '#database/demo/people'
import { photograph } from '#database/demo/photographer'
import type { Shelf } from '#database/demo/shelf'
import ChatRoom from '#models/chat_room'
import { store, type Entry } from '#models/chat_room/storing'
import type Listing from '#models/listing'
import Reservation from '#models/reservation'
import type User from '#models/user'
import clock from '#services/clock'

interface Turn {
  at: DateTime
  entry: () => Promise<Entry>
}

/** Lets neighbours talk, each message at its time, between the steps of their reservations. */
export async function letNeighboursTalk(neighbours: Neighbours, shelf: Shelf, timeline: Timeline) {
  try {
    for (const talk of demoTalks) await new Conversation(talk, neighbours, shelf, timeline).hold()
  } finally {
    clock.restore()
  }
}

class Conversation {
  private guest: User
  private listing: Listing
  private spoken = 0

  constructor(
    private talk: Talk,
    private neighbours: Neighbours,
    private shelf: Shelf,
    private timeline: Timeline
  ) {
    this.guest = neighbours.get(talk.guest)!
    this.listing = shelf.listing(talk.listing)
  }

  async hold() {
    const begins = this.timeline.instant(this.talk.lines[0].when)
    clock.freeze(begins)
    const room = await ChatRoom.openFromListing(this.guest, this.listing)
    const turns = [...this.lines(room), ...(await this.steps(room, begins))]
    turns.sort((one, other) => one.at.toMillis() - other.at.toMillis())
    for (const { at, entry } of turns) {
      clock.freeze(at)
      const [outcome] = await store([await entry()])
      if (!outcome.ok)
        throw new Error(`${this.talk.guest} and ${this.talk.listing}: ${outcome.refusal}`)
    }
    await this.read(room, turns.length)
  }

  private lines(room: ChatRoom): Turn[] {
    return this.talk.lines.map((line) => ({
      at: this.timeline.instant(line.when),
      entry: () => this.say(room, line),
    }))
  }

  private async say(room: ChatRoom, line: Line): Promise<Entry> {
    const by = this.side(line.from)
    return {
      roomId: room.id,
      senderId: by.id,
      clientId: `demo-${room.id}-${++this.spoken}`,
      isRecipientLooking: true,
      ...('says' in line ? { text: line.says } : { photos: [await this.picture(by)] }),
    }
  }

  private async picture(by: User): Promise<string> {
    const { ulid } = await photograph(by, 'chat', this.shelf.draft(this.talk.listing).photo, 'chat')
    return ulid
  }

  /** The steps that were taken once the two were talking. */
  private async steps(room: ChatRoom, since: DateTime): Promise<Turn[]> {
    const reservations = await Reservation.query()
      .where({ listingId: this.listing.id, guestId: this.guest.id })
      .preload('events', (events) => void events.where('kind', 'moved').orderBy('version'))
    return reservations.flatMap(({ ulid, guestId, hostId, events }) =>
      events
        .filter(({ createdAt, toStatus }) => createdAt > since && toStatus !== 'PENDING_REFUND')
        .map(({ id, kind, fromStatus: from, toStatus: to, actor, createdAt }) => ({
          at: createdAt,
          entry: async () => ({
            roomId: room.id,
            eventId: id,
            note: { reservation: ulid, kind, from, to, actor },
            actorId: actor === 'guest' ? guestId : actor === 'host' ? hostId : null,
          }),
        }))
    )
  }

  private async read(room: ChatRoom, last: number) {
    const { unread } = this.talk
    for (const side of ['guest', 'host'] as const)
      await room.readThrough(this.side(side), unread?.by === side ? last - unread.last : last)
  }

  private side(side: 'guest' | 'host'): User {
    return side === 'guest'
      ? this.guest
      : this.neighbours.get(this.shelf.draft(this.talk.listing).host)!
  }
}
