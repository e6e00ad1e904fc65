import config from '#config/chat'
import type { RoomRef } from '#chat/subscription'
import type { Draft } from '#models/chat_room/sending'
import { cause } from '#services/logging/cause'
import { isPassing, store, type Entry, type Noted, type Outcome } from '#models/chat_room/storing'

interface Letter {
  entry: Entry
  isLooking: Promise<boolean>
  resolve: (outcome: Outcome) => void
  reject: (error: unknown) => void
}

type Tell = (outcome: Outcome & { ok: true }) => void
type IsLooking = (userId: number, roomId: number) => Promise<boolean>
export type Addressed = Pick<RoomRef, 'id' | 'guestId' | 'hostId'>

const ATTEMPTS = 4

/**
 * Takes messages of whichever door. Those that come while others are being stored go together in the
 * next transaction; a room keeps to one lane, so that what one person sends stays in its order.
 */
export class Post {
  private lanes: Lane[] = Array.from({ length: config.lanes }, () => new Lane(this))

  constructor(
    readonly tell: Tell,
    private isLooking: IsLooking
  ) {}

  /** @returns once it is stored and on its way to those who are here */
  send(room: Addressed, senderId: number, draft: Draft): Promise<Outcome> {
    const recipientId = senderId === room.guestId ? room.hostId : room.guestId
    return this.lane(room.id).add(
      { roomId: room.id, senderId, isRecipientLooking: false, causedBy: cause(), ...draft },
      this.isLooking(recipientId, room.id)
    )
  }

  note(noted: Noted): Promise<Outcome> {
    return this.lane(noted.roomId).add(noted, Promise.resolve(false))
  }

  /** Waits for what is being stored. */
  async settle(): Promise<void> {
    await Promise.all(this.lanes.map((lane) => lane.running))
  }

  private lane(roomId: number): Lane {
    return this.lanes[roomId % this.lanes.length]
  }
}

class Lane {
  running?: Promise<void>
  private queue: Letter[] = []

  constructor(private post: Post) {}

  add(entry: Entry, isLooking: Promise<boolean>): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.queue.push({ entry, isLooking, resolve, reject })
      this.running ??= this.run().finally(() => (this.running = undefined))
    })
  }

  private async run(): Promise<void> {
    /** What came in the same breath goes in the same transaction. */
    await Promise.resolve()
    while (this.queue.length > 0) await this.carry(this.queue.splice(0, config.batch))
  }

  private async carry(letters: Letter[]): Promise<void> {
    try {
      const entries = await Promise.all(letters.map(prepared))
      const outcomes = await persistently((isAgain) => store(entries, isAgain))
      outcomes.forEach((outcome, at) => {
        if (outcome.ok && !outcome.isRepeated) this.post.tell(outcome)
        letters[at].resolve(outcome)
      })
    } catch (error) {
      if (letters.length === 1) return letters[0].reject(error)
      for (const letter of letters) await this.carry([letter])
    }
  }
}

async function prepared({ entry, isLooking }: Letter): Promise<Entry> {
  return 'note' in entry ? entry : { ...entry, isRecipientLooking: await isLooking }
}

async function persistently<T>(work: (isAgain: boolean) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work(attempt > 1)
    } catch (error) {
      if (attempt === ATTEMPTS || !isPassing(error)) throw error
    }
  }
}
