import config from '#config/chat'
import type { Limits } from '#chat/frames'

/** What a client is told of the limits that it has to keep to. */
export function limitsOf(): Limits {
  return {
    textLength: config.textLength,
    photosPerMessage: config.photosPerMessage,
    frameBytes: config.frameBytes,
    framesPerSecond: config.framesPerSecond,
    messagesPerSecond: config.messagesPerSecond,
    subscriptions: config.subscriptionsPerSocket,
  }
}
