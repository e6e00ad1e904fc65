import env from '#start/env'

const messagesPerSecond = env.get('CHAT_MESSAGES_PER_SECOND', 10)

export default {
  path: '/chat/socket',

  /** Channels of Redis are not divided by its databases: whoever shares the server must not share this. */
  channel: `chat:${env.get('DB_DATABASE')}`,

  /** Of one message, in UTF-16 code units, as browsers count. */
  textLength: 2000,
  photosPerMessage: 5,

  /** A new message is told anew when the notice before it was left unread so long. */
  tellAgainHours: 6,

  /** A longer frame is refused; one four times as long ends the connection before it is read. */
  frameBytes: 16 * 1024,

  /** Of one socket; it may be this much faster for a moment. */
  framesPerSecond: messagesPerSecond * 2,
  framesBurst: messagesPerSecond * 6,

  /** Of one person on one instance. */
  messagesPerSecond,
  messagesBurst: messagesPerSecond * 3,

  /** Refused frames within a minute after which a socket is closed. */
  strikesPerMinute: 60,

  subscriptionsPerSocket: 20,
  socketsPerUser: 10,

  /** Unsent bytes that a slow client may pile up before it is cut off. */
  bufferBytes: 1024 * 1024,

  /** Missed messages that are sent one by one; beyond them the client loads the room again. */
  resumeLimit: 1000,

  heartbeatSeconds: 25,

  /** How long Redis believes that somebody is here, or looks at a room, without hearing of it again. */
  presenceSeconds: 60,

  /** How long a place in a room's order may stay open before the database is asked for it. */
  gapMs: 30,

  /** Messages that one transaction stores at most, and how many transactions an instance runs side by side. */
  batch: 200,
  lanes: 4,

  /** How often an instance looks for what Redis may have lost, and how often while Redis is away. */
  sweepSeconds: 30,
  sweepWithoutRedisSeconds: 1,

  /** Instances that end tell their clients to come back after a random part of this time. */
  movedWithinMs: 3000,
}
