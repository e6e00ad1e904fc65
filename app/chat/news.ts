/** What instances tell each other. Ids are those of the database: nothing of this leaves the server. */
export type News =
  | MessageNews
  | ChangedNews
  | ReadNews
  | TypingNews
  | PresenceNews
  | LeftNews
  | BlockNews
  | SessionNews
  | BeatNews

interface OfRoom {
  roomId: number
  room: string
  members: [number, number]
}

/** Its body is the message as clients read it, made once for all instances and sockets. */
export interface MessageNews extends OfRoom {
  kind: 'message'
  sequence: number
  /** How far each member has read, in the order of `members`. */
  reads: [number, number]
  senderId: number | null
}

/** A message that was told before looks different now; its body is how. */
export interface ChangedNews extends OfRoom {
  kind: 'changed'
  sequence: number
}

export interface ReadNews extends OfRoom {
  kind: 'read'
  userId: number
  sequence: number
  lastSequence: number
}

export interface TypingNews extends OfRoom {
  kind: 'typing'
  userId: number
  isTyping: boolean
}

export interface PresenceNews {
  kind: 'presence'
  userId: number
  isHere: boolean
}

export interface LeftNews extends OfRoom {
  kind: 'left'
  userId: number
  sequence: number
}

export interface BlockNews {
  kind: 'block'
  people: [number, number]
}

/** Sessions of before this epoch have ended, or the one with this handle. */
export interface SessionNews {
  kind: 'session'
  userId: number
  epoch: number | null
  handle: string | null
  isBanned: boolean
}

/** Each instance's own: while it comes back, what others say comes too. */
export interface BeatNews {
  kind: 'beat'
}
