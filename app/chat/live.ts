import Bus from '#chat/bus'
import type Connection from '#chat/connection'
import Hub from '#chat/hub'
import type { News } from '#chat/news'
import { prepare } from '#chat/pace'
import { Post } from '#chat/post'
import Presence from '#chat/presence'
import { receive } from '#chat/receiving'
import Rounds from '#chat/rounds'
import { messageView } from '#transformers/chat_message_transformer'
import type { Outcome } from '#models/chat_room/storing'

/**
 * The chat of this process. In a web process people are connected to it; in any other it only tells
 * the web processes what happened.
 */
class Live {
  readonly hub = new Hub()
  readonly bus = new Bus(
    (news, body) => receive(this, news, body),
    () => this.rounds.catchUp()
  )
  readonly presence = new Presence(this.hub, this.bus.self)
  readonly post = new Post(
    (outcome) => this.tellMessage(outcome),
    (userId, roomId) => this.presence.isLooking(userId, roomId)
  )
  readonly rounds: Rounds = new Rounds(this)
  isOpen = false

  start(): void {
    if (this.isOpen) return
    this.isOpen = true
    prepare()
    this.bus.start()
    this.rounds.start()
  }

  stop(): void {
    if (!this.isOpen) return
    this.isOpen = false
    this.rounds.stop()
    this.bus.stop()
  }

  /**
   * Here at once, elsewhere through Redis.
   * @returns whether Redis took it
   */
  async tell(news: News, body = ''): Promise<boolean> {
    receive(this, news, body)
    return this.bus.tell(news, body)
  }

  /** From now on nothing reaches this socket. */
  dismiss(connection: Connection, code: number): void {
    if (this.hub.part(connection)) this.rounds.depart(connection.userId)
    connection.close(code)
  }

  private tellMessage({ message, room }: Outcome & { ok: true }): void {
    const [guest, host] = [room.guestId, room.hostId]
    const readBy = (userId: number) =>
      room.sides.find((side) => side.userId === userId)?.readSequence ?? 0
    void this.tell(
      {
        kind: 'message',
        roomId: room.id,
        room: room.ulid,
        members: [guest, host],
        sequence: message.sequence,
        reads: [readBy(guest), readBy(host)],
        senderId: message.senderId,
      },
      JSON.stringify(messageView(message))
    )
  }
}

export type { Live }
export default new Live()
