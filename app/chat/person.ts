import config from '#config/chat'
import Bucket from '#chat/bucket'
import type Connection from '#chat/connection'

/** Somebody with open sockets on this instance. */
export default class Person {
  readonly connections = new Set<Connection>()
  readonly messages = new Bucket(config.messagesPerSecond, config.messagesBurst)

  get oldest(): Connection | undefined {
    const [first] = this.connections
    return first
  }
}
