import { VERSION, type ServerFrame } from '#chat/frames'

type Bare<F> = F extends ServerFrame ? Omit<F, 'v'> : never

/** A frame as it goes over the wire. */
export function frame(parts: Bare<ServerFrame>): string {
  return JSON.stringify({ v: VERSION, ...parts })
}

/** Frames around a message that is serialised already: once for all who get it. */
export function messageFrame(room: string, message: string): string {
  return `{"v":${VERSION},"type":"message","room":"${room}","message":${message}}`
}

export function changedFrame(room: string, message: string): string {
  return `{"v":${VERSION},"type":"changed","room":"${room}","message":${message}}`
}

export function sentFrame(
  { id, room, clientId }: { id?: string; room: string; clientId: string },
  message: string
): string {
  const answered = id === undefined ? '' : `"id":${JSON.stringify(id)},`
  return `{"v":${VERSION},"type":"sent",${answered}"room":"${room}","clientId":"${clientId}","message":${message}}`
}

export function roomFrame(
  news: { room: string; lastSequence: number; readSequence: number },
  message: string
): string {
  const { room, lastSequence, readSequence } = news
  const unread = Math.max(0, lastSequence - readSequence)
  return `{"v":${VERSION},"type":"room","room":"${room}","lastSequence":${lastSequence},"message":${message},"readSequence":${readSequence},"unread":${unread}}`
}

/** The messages of a stretch, each serialised already. */
export function messagesFrame(room: string, messages: string[], more: boolean): string {
  return `{"v":${VERSION},"type":"messages","room":"${room}","messages":[${messages.join()}],"more":${more}}`
}
