import type { SystemNote } from '#models/chat_message/system_note'
import type { Sending } from '#models/chat_room/standing'

/**
 * The chat's words on the wire, version 1. One JSON object a frame; docs/chat.md tells the order in
 * which they come. `room` is always a room's ULID, `sequence` a place in that room, from 1 without gaps.
 */
export const VERSION = 1

interface From<Type extends string> {
  v: typeof VERSION
  type: Type
  /** Made by the client, comes back with the answer or the error. */
  id?: string
}

/** Opens a room. `after` is the last sequence the client has: what it missed since follows, and no more. */
export interface Subscribe extends From<'subscribe'> {
  room: string
  after?: number
}

export interface Unsubscribe extends From<'unsubscribe'> {
  room: string
}

/** Text or photos, not both. The same `clientId` in the same room is stored once, however often it comes. */
export interface Send extends From<'send'> {
  room: string
  clientId: string
  text?: string
  /** Public ids of the sender's own uploads of purpose `chat`. */
  photos?: string[]
}

export interface Read extends From<'read'> {
  room: string
  sequence: number
}

export interface Typing extends From<'typing'> {
  room: string
  isTyping: boolean
}

/** Whether the room is before the person's eyes; somebody who looks is not notified. True upon subscribing. */
export interface Look extends From<'look'> {
  room: string
  isLooking: boolean
}

export interface Ping extends From<'ping'> {}

export type ClientFrame = Subscribe | Unsubscribe | Send | Read | Typing | Look | Ping
export type ClientFrameType = ClientFrame['type']

export type PhotoView = {
  ulid: string
  /** For the list; private and never cached. */
  src: string
  full: string
  width: number
  height: number
  placeholder: string | null
}

export type MessageView = {
  sequence: number
  kind: 'text' | 'photos' | 'system'
  /** Null for system messages. */
  senderId: number | null
  /** Null for system messages. */
  clientId: string | null
  /** Plain text, whatever it looks like. */
  text: string | null
  photos: PhotoView[]
  system: SystemNote | null
  /** Moderation took it out of sight: neither text nor photos are told. */
  isHidden?: true
  /** ISO 8601, UTC. */
  sentAt: string
}

export type Limits = {
  textLength: number
  photosPerMessage: number
  frameBytes: number
  framesPerSecond: number
  messagesPerSecond: number
  subscriptions: number
}

interface To<Type extends string> {
  v: typeof VERSION
  type: Type
  /** That of the frame which this one answers. */
  id?: string
}

/** The first frame of a connection. */
export interface Welcome extends To<'welcome'> {
  me: number
  /** Messages that the person has not read, over all rooms. */
  unread: number
  limits: Limits
  /** The server pings this often; a client that hears nothing for twice as long is cut off. */
  heartbeatMs: number
}

export interface Subscribed extends To<'subscribed'> {
  room: string
  lastSequence: number
  /** Up to where each side has read. */
  reads: { me: number; other: number }
  /** Whether the other side is here now. */
  isOtherPresent: boolean
  sending: Sending
}

/** What was missed, in order; `more` while further ones follow by themselves. */
export interface Messages extends To<'messages'> {
  room: string
  messages: MessageView[]
  more: boolean
}

/** A new message of a subscribed room, the sender's own too; in order, without gaps or repeats. */
export interface Message extends To<'message'> {
  room: string
  message: MessageView
}

/**
 * A message of one of the person's rooms, subscribed or not, was hidden by moderation or given back: this is how
 * it looks now, in its old place.
 */
export interface Changed extends To<'changed'> {
  room: string
  message: MessageView
}

/** The answer to `send`: stored. It may come before or after the room's own `message`. */
export interface Sent extends To<'sent'> {
  room: string
  clientId: string
  message: MessageView
}

export interface ReadBy extends To<'read'> {
  room: string
  userId: number
  sequence: number
}

export interface TypingBy extends To<'typing'> {
  room: string
  userId: number
  isTyping: boolean
}

export interface Presence extends To<'presence'> {
  room: string
  isOtherPresent: boolean
}

/** The person's own stream: something happened in one of their rooms, subscribed or not. */
export interface RoomNews extends To<'room'> {
  room: string
  lastSequence: number
  /** The newest message; null when only the read marker moved or the person left. */
  message: MessageView | null
  readSequence: number
  unread: number
}

/** Over all rooms of the person. */
export interface Unread extends To<'unread'> {
  total: number
}

/** What the person may write in a subscribed room has changed. */
export interface SendingChanged extends To<'sending'> {
  room: string
  sending: Sending
}

/** Too much was missed, or the list may be stale: load the room (or, without one, the list) again by HTTP. */
export interface Resync extends To<'resync'> {
  room: string | null
  lastSequence: number | null
}

/** The person was left out of a room: nothing of it comes any more. */
export interface Unsubscribed extends To<'unsubscribed'> {
  room: string
}

/** This instance ends: connect again, elsewhere, after this time. The socket closes with 1001. */
export interface Moved extends To<'moved'> {
  afterMs: number
}

export interface Pong extends To<'pong'> {}

export const ERROR_CODES = [
  'malformed',
  'binary',
  'tooLarge',
  'version',
  'unknownType',
  'invalid',
  'notFound',
  'notSubscribed',
  'tooFast',
  'tooManySubscriptions',
  'unavailable',
  'blockedByMe',
  'suspended',
  'photosRefused',
  'photosUnknown',
  'clientIdTaken',
  'failed',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** The frame with this `id` was refused; the connection stays. */
export interface Refused extends To<'error'> {
  code: ErrorCode
  /** In the person's language. */
  message: string
  room?: string
  clientId?: string
  /** Of code `invalid`: which fields. */
  fields?: string[]
  /** Of code `tooFast`. */
  retryAfterMs?: number
}

export type ServerFrame =
  | Welcome
  | Subscribed
  | Messages
  | Message
  | Changed
  | Sent
  | ReadBy
  | TypingBy
  | Presence
  | RoomNews
  | Unread
  | SendingChanged
  | Resync
  | Unsubscribed
  | Moved
  | Pong
  | Refused

/** Why the server closes; a client connects again after 1001, 1006, 1011 and 1013 only. */
export const CLOSE = {
  goingAway: 1001,
  tooBig: 1009,
  tryLater: 1013,
  signedOut: 4401,
  banned: 4403,
  abuse: 4408,
  tooManySockets: 4429,
} as const
