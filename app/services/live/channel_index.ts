interface Manager<Stream> {
  findByChannel(channel: string): Set<Stream>
}

/**
 * Streams by channel. Transmit goes through all streams of the process for each message; with thousands of
 * them open, that is most of the work.
 */
export function indexed<Stream>(manager: Manager<Stream>) {
  const channels = new Map<string, Set<Stream>>()
  const none = new Set<Stream>()
  manager.findByChannel = (channel) => channels.get(channel) ?? none
  return {
    /** @returns what takes the stream out again */
    add(channel: string, stream: Stream): () => void {
      const own = channels.get(channel) ?? new Set()
      channels.set(channel, own.add(stream))
      return () => {
        own.delete(stream)
        if (own.size === 0 && channels.get(channel) === own) channels.delete(channel)
      }
    },
  }
}
