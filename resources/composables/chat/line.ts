import type { ClientFrame, Refused, ServerFrame } from '../../../app/chat/frames.js'
import { backoff } from './backoff.js'

/**
 * `waiting` is between two attempts. From `signedOut` on nothing happens until the person acts:
 * `elsewhere` is too many windows, `abuse` a minute full of refused frames.
 */
export type LineState =
  'idle' | 'connecting' | 'open' | 'waiting' | 'signedOut' | 'banned' | 'abuse' | 'elsewhere'

/** What the line needs of a WebSocket. */
export interface Socket {
  send(data: string): void
  close(code?: number): void
}

export interface SocketEvents {
  heard: (data: string) => void
  closed: (code: number) => void
}

export interface Ports {
  open: (events: SocketEvents) => Socket
  onFrame: (frame: ServerFrame) => void
  onState: (state: LineState) => void
  random?: () => number
}

type Body<Frame> = Frame extends ClientFrame ? Omit<Frame, 'v' | 'id'> : never
export type FrameBody = Body<ClientFrame>

export class RefusedError extends Error {
  constructor(readonly frame: Refused) {
    super(frame.code)
  }
}

/** Nobody knows what became of the question. */
export class LineLostError extends Error {}

interface Question {
  resolve: (frame: ServerFrame) => void
  reject: (error: Error) => void
  timer: ReturnType<typeof setTimeout>
}

const VERSION: ClientFrame['v'] = 1
const ANSWER_MS = 10_000
const PROOF_MS = 4000
const FINAL: Record<number, LineState> = {
  4401: 'signedOut',
  4403: 'banned',
  4408: 'abuse',
  4429: 'elsewhere',
}

/** One connection to the chat that comes back by itself. Frames pass in the order in which they came. */
export class ChatLine {
  state: LineState = 'idle'
  private socket: Socket | null = null
  private questions = new Map<string, Question>()
  private attempt = 0
  private asked = 0
  private movedAfterMs: number | null = null
  private heartbeatMs = 25_000
  private heardAt = 0
  private retry: ReturnType<typeof setTimeout> | undefined
  private watch: ReturnType<typeof setInterval> | undefined

  constructor(private ports: Ports) {}

  start() {
    if (this.socket) return
    clearTimeout(this.retry)
    this.turn('connecting')
    const socket: Socket = this.ports.open({
      heard: (data) => this.socket === socket && this.hear(data),
      closed: (code) => this.socket === socket && this.lose(code),
    })
    this.socket = socket
  }

  stop() {
    this.leave()
    this.turn('idle')
  }

  /** The browser has no network: nothing is tried until `hurry`. */
  suspend() {
    if (this.state === 'idle' || this.isFinal) return
    this.leave()
    this.turn('waiting')
  }

  /** The line turned out to be somebody else's. */
  dismiss() {
    this.leave()
    this.turn('signedOut')
  }

  /** Now is a good time: the network is back, the tab is looked at, or the person asks. */
  hurry() {
    if (this.state === 'open') void this.prove()
    else if (this.state === 'waiting' || this.isFinal) {
      this.attempt = 0
      this.start()
    }
  }

  /** @returns whether the frame was given to the socket, which does not say that it arrived */
  tell(frame: FrameBody): boolean {
    if (this.state !== 'open') return false
    this.write(frame)
    return true
  }

  /**
   * Sends a frame and waits for its answer.
   * @throws {RefusedError} when the server says no, with its reason
   * @throws {LineLostError} when the line breaks, or is silent for ten seconds
   */
  ask(frame: FrameBody, withinMs = ANSWER_MS): Promise<ServerFrame> {
    if (this.state !== 'open') return Promise.reject(new LineLostError())
    const id = `q${++this.asked}`
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.answer(id, null), withinMs)
      this.questions.set(id, { resolve, reject, timer })
      this.write(frame, id)
    })
  }

  private get isFinal() {
    return Object.values(FINAL).includes(this.state)
  }

  private write(frame: FrameBody, id?: string) {
    this.socket?.send(JSON.stringify({ v: VERSION, ...(id && { id }), ...frame }))
  }

  private hear(data: string) {
    this.heardAt = Date.now()
    const frame = read(data)
    if (!frame) return
    if (frame.type === 'welcome') this.welcome(frame.heartbeatMs)
    if (frame.type === 'moved') this.movedAfterMs = frame.afterMs
    this.ports.onFrame(frame)
    if (frame.id) this.answer(frame.id, frame)
  }

  private welcome(heartbeatMs: number) {
    this.attempt = 0
    this.heartbeatMs = heartbeatMs
    this.turn('open')
    clearInterval(this.watch)
    this.watch = setInterval(() => {
      if (Date.now() - this.heardAt >= this.heartbeatMs) void this.prove()
    }, this.heartbeatMs)
  }

  /** A line that does not answer is dead, whatever the browser believes. */
  private async prove() {
    const socket = this.socket
    try {
      await this.ask({ type: 'ping' }, PROOF_MS)
    } catch (error) {
      if (error instanceof LineLostError && this.socket === socket && socket) this.lose(1006)
    }
  }

  private lose(code: number) {
    this.leave()
    const final = FINAL[code]
    if (final) return this.turn(final)
    const wait = this.movedAfterMs ?? backoff(this.attempt++, this.ports.random)
    this.movedAfterMs = null
    this.turn('waiting')
    this.retry = setTimeout(() => this.start(), wait)
  }

  private leave() {
    clearTimeout(this.retry)
    clearInterval(this.watch)
    const socket = this.socket
    this.socket = null
    socket?.close(1000)
    for (const id of [...this.questions.keys()]) this.answer(id, null)
  }

  private answer(id: string, frame: ServerFrame | null) {
    const question = this.questions.get(id)
    if (!question) return
    this.questions.delete(id)
    clearTimeout(question.timer)
    if (!frame) question.reject(new LineLostError())
    else if (frame.type === 'error') question.reject(new RefusedError(frame))
    else question.resolve(frame)
  }

  private turn(state: LineState) {
    if (this.state === state) return
    this.state = state
    this.ports.onState(state)
  }
}

function read(data: string): ServerFrame | null {
  try {
    const frame = JSON.parse(data)
    return frame?.v === VERSION && typeof frame.type === 'string' ? frame : null
  } catch {
    return null
  }
}
