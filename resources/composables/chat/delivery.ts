import type { ErrorCode, MessageView } from '../../../app/chat/frames.js'
import type { Outgoing } from './timeline.js'

export type Delivered =
  | { kind: 'stored'; message: MessageView }
  | { kind: 'refused'; code: ErrorCode | null; message: string | null; retryAfterMs?: number }
  /** The answer did not come: it may be stored or not. */
  | { kind: 'lost' }

export type Carrier = (outgoing: Outgoing) => Promise<Delivered>

/** What it would be of no use to send again as it is. */
const HOPELESS: readonly (ErrorCode | null)[] = [
  'invalid',
  'tooLarge',
  'clientIdTaken',
  'photosUnknown',
]
const PATIENCE = 5

export interface Ways {
  /** Null while there is no line. */
  line: Carrier | null
  http: Carrier
  pause: (ms: number) => Promise<void>
}

export type Fate =
  | { state: 'stored'; message: MessageView }
  | { state: 'waiting' }
  | { state: 'failed'; reason: string | null; canRetry: boolean }

/**
 * Carries one message over the line, else by HTTP; the same client id makes that harmless. Too fast is
 * no failure: it waits and tries again.
 */
export async function deliver(outgoing: Outgoing, ways: () => Ways): Promise<Fate> {
  for (let attempt = 0; ; attempt++) {
    const { line, http, pause } = ways()
    let delivered: Delivered = line ? await line(outgoing) : { kind: 'lost' }
    if (delivered.kind === 'lost') delivered = await http(outgoing)
    if (delivered.kind === 'stored') return { state: 'stored', message: delivered.message }
    if (delivered.kind === 'lost') return { state: 'waiting' }
    if (delivered.code !== 'tooFast' || attempt >= PATIENCE) {
      return {
        state: 'failed',
        reason: delivered.message,
        canRetry: !HOPELESS.includes(delivered.code),
      }
    }
    await pause(delivered.retryAfterMs ?? 1000)
  }
}
