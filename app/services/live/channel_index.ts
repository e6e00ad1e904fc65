/** Whoever Transmit writes to. */
export interface Receiver {
  getUid(): string
  writeMessage(message: { data: { payload: unknown } }): void
}

interface Manager<Stream> {
  findByChannel(channel: string): Set<Stream>
}

/**
 * Receivers by channel. Transmit goes through all streams of the process for each message, and each of its
 * streams is a transform of its own: with thousands of them open, that is most of the work and of the memory.
 */
export function indexed<Stream>(manager: Manager<Stream>) {
  const channels = new Map<string, Set<Receiver>>()
  const none = new Set<Receiver>()
  manager.findByChannel = (channel) => (channels.get(channel) ?? none) as Set<never>
  return {
    /** @returns what takes the receiver out again */
    add(channel: string, receiver: Receiver): () => void {
      const own = channels.get(channel) ?? new Set()
      channels.set(channel, own.add(receiver))
      return () => {
        own.delete(receiver)
        if (own.size === 0 && channels.get(channel) === own) channels.delete(channel)
      }
    },
  }
}
