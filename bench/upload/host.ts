import { PASSWORD } from '#database/factories/user_factory'
import type { ListingTerms } from '#models/listing/terms'
import type User from '#models/user'
import { termsFor } from '#tests/functional/hosting/support'
import { Visitor } from '#tests/support/visitor'

const AT_ONCE = 3

interface Announced {
  ulid: string
  slot: { method: string; url: string; headers: Record<string, string> }
}

/** A host's browser, without the browser: sends photos as the pages do, three at once. */
export class Host {
  private visitor: Visitor

  private constructor(
    private user: User,
    private origin: string
  ) {
    this.visitor = new Visitor({ port: Number(new URL(origin).port) })
  }

  static async signIn(user: User, origin: string): Promise<Host> {
    const host = new Host(user, origin)
    await host.visitor.logIn(user.email, PASSWORD)
    return host
  }

  /** What the form says beside its photos; made before the clock runs. */
  fillIn(): Promise<ListingTerms> {
    return termsFor(this.user)
  }

  /** @returns the public ids of the photos that the saved listing shows */
  async offer(terms: ListingTerms, photos: Buffer[]): Promise<string[]> {
    const names = await inTurns(photos, (photo) => this.upload(photo))
    const { status, location } = await this.visitor.post('/hosting/listings', {
      ...terms,
      photos: names,
      intent: 'publish',
    })
    if (location !== '/hosting/listings') throw new Error(`not saved: ${status} ${location}`)
    return names
  }

  private async upload(photo: Buffer): Promise<string> {
    const file = { purpose: 'listing', name: 'a.jpg', type: 'image/jpeg', bytes: photo.length }
    const announced = await this.visitor.post('/uploads', file)
    const { ulid, slot } = JSON.parse(announced.body) as Announced
    const put = await fetch(new URL(slot.url, this.origin), {
      method: slot.method,
      headers: {
        ...slot.headers,
        'cookie': this.visitor.cookieHeader(),
        'x-xsrf-token': decodeURIComponent(this.visitor.cookie('XSRF-TOKEN')!),
      },
      body: new Uint8Array(photo),
    })
    if (!put.ok) throw new Error(`not taken: ${put.status}`)
    const done = await this.visitor.post(`/uploads/${ulid}/completion`)
    if (done.status !== 200) throw new Error(`not completed: ${done.status}`)
    return ulid
  }
}

/** As many at once as the pages send. */
export async function inTurns<T, R>(items: T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const worker = async () => {
    while (next < items.length) {
      const at = next++
      results[at] = await work(items[at])
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return results
}
