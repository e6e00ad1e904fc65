import limiter from '@adonisjs/limiter/services/main'
import type { Group } from '@japa/runner/core'
import { createListing } from '#database/factories/listing_factory'
import { PASSWORD, UserFactory } from '#database/factories/user_factory'
import ChatRoom from '#models/chat_room'
import type User from '#models/user'
import { ChatClient } from '#tests/support/chat_client'
import { emptyDatabase } from '#tests/support/empty_database'
import { Visitor } from '#tests/support/visitor'

let open: ChatClient[] = []

/** Sockets and rooms need real connections side by side: no transaction around the test. */
export function eachWithSockets(group: Group) {
  group.each.setup(async () => {
    await limiter.clear()
    return async () => {
      for (const client of open) client.cut()
      open = []
    }
  })
  group.teardown(emptyDatabase)
}

export interface Side {
  user: User
  browser: Visitor
  cookie: string
}

/** Somebody who is signed in in a browser of their own. */
export async function signedIn(user?: User): Promise<Side> {
  const person = user ?? (await UserFactory.create())
  const browser = new Visitor()
  await browser.logIn(person.email, PASSWORD)
  return { user: person, browser, cookie: cookieOf(browser) }
}

export function cookieOf(browser: Visitor): string {
  return `chwimeet_session=${browser.cookie('chwimeet_session')}`
}

export async function connect(side: Side): Promise<ChatClient> {
  const client = await ChatClient.open({ cookie: side.cookie })
  open.push(client)
  return client
}

/** A socket that may not be welcome. */
export function knock(options: ConstructorParameters<typeof ChatClient>[0]): ChatClient {
  const client = new ChatClient(options)
  open.push(client)
  return client
}

/** A guest, a host, and their room. */
export async function aRoom() {
  const [guest, host] = [await signedIn(), await signedIn()]
  const listing = await createListing({ hostId: host.user.id })
  const room = await ChatRoom.openFromListing(guest.user, listing)
  return { guest, host, listing, room }
}

/** Both of them in their room. */
export async function aTalk() {
  const scene = await aRoom()
  const [guestSocket, hostSocket] = [await connect(scene.guest), await connect(scene.host)]
  await guestSocket.subscribe(scene.room.ulid)
  await hostSocket.subscribe(scene.room.ulid)
  return { ...scene, guestSocket, hostSocket }
}

/** As long as news may need to arrive; then what has not come does not come. */
export const aMoment = () => new Promise((resolve) => setTimeout(resolve, 150))
