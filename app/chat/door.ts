import config from '#config/chat'
import { VERSION, type ClientFrame, type ErrorCode } from '#chat/frames'
import { tidyParagraph } from '#validators/rules/text'

export type Read =
  { ok: true; frame: ClientFrame } | { ok: false; code: ErrorCode; id?: string; fields?: string[] }

type Raw = Record<string, unknown>
type Check = (value: unknown) => boolean

const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/
const CLIENT_ID = /^[\w-]{8,36}$/
const LAST = 4_294_967_295

const isUlid: Check = (value) => typeof value === 'string' && ULID.test(value)
const isSequence: Check = (value) =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= LAST
const isFlag: Check = (value) => typeof value === 'boolean'
const isClientId: Check = (value) => typeof value === 'string' && CLIENT_ID.test(value)
const isText: Check = (value) =>
  typeof value === 'string' && value.length > 0 && value.length <= config.textLength
const arePhotos: Check = (value) =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.length <= config.photosPerMessage &&
  value.every(isUlid) &&
  new Set(value).size === value.length

/** Fields of each type; those with a question mark may be missing. Synchronous: it is asked for every frame. */
const SHAPES: Record<ClientFrame['type'], Record<string, Check>> = {
  subscribe: { 'room': isUlid, 'after?': isSequence },
  unsubscribe: { room: isUlid },
  send: { 'room': isUlid, 'clientId': isClientId, 'text?': isText, 'photos?': arePhotos },
  read: { room: isUlid, sequence: isSequence },
  typing: { room: isUlid, isTyping: isFlag },
  look: { room: isUlid, isLooking: isFlag },
  ping: {},
}

/** Reads what came over the wire; nothing behind this door sees anything but a frame. */
export function readFrame(data: Buffer, isBinary: boolean): Read {
  if (isBinary) return refused('binary')
  if (data.length > config.frameBytes) return refused('tooLarge')
  const raw = parsed(data)
  if (!raw) return refused('malformed')
  const id = typeof raw.id === 'string' && raw.id.length <= 36 ? raw.id : undefined
  if (raw.v !== VERSION) return refused('version', id)
  if (typeof raw.type !== 'string' || !Object.hasOwn(SHAPES, raw.type))
    return refused('unknownType', id)
  if (raw.type === 'send' && raw.text !== undefined) raw.text = tidyParagraph(raw.text)
  const { frame, wrong } = shaped(raw, SHAPES[raw.type as ClientFrame['type']])
  return wrong.length > 0
    ? refused('invalid', id, wrong)
    : { ok: true, frame: { v: VERSION, type: raw.type, id, ...frame } as ClientFrame }
}

function parsed(data: Buffer): Raw | null {
  try {
    const raw: unknown = JSON.parse(data.toString())
    return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as Raw) : null
  } catch {
    return null
  }
}

function shaped(raw: Raw, shape: Record<string, Check>) {
  const frame: Raw = {}
  const wrong: string[] = []
  for (const [key, isRight] of Object.entries(shape)) {
    const isOptional = key.endsWith('?')
    const name = isOptional ? key.slice(0, -1) : key
    const value = raw[name]
    if (value === undefined && isOptional) continue
    if (isRight(value)) frame[name] = value
    else wrong.push(name)
  }
  if (raw.type === 'send' && wrong.length === 0 && 'text' in frame === 'photos' in frame)
    wrong.push('text', 'photos')
  return { frame, wrong }
}

function refused(code: ErrorCode, id?: string, fields?: string[]): Read {
  return { ok: false, code, id, fields }
}
