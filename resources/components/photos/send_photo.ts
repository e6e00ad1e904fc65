import { http } from '@inertiajs/vue3'
import { HttpCancelledError, HttpResponseError } from '@inertiajs/core'
import { urlFor } from '~/client'
import { typeOf, type Photo, type Purpose } from './photo'
import { putFile, PutRefused, type Slot } from './put_file'

export type Outcome =
  | { kind: 'sent'; photo: Photo }
  | { kind: 'refused'; message: string }
  | { kind: Trouble | 'cancelled' }

/** What may go better the next time. `wait` after too many, `expired` when the storage was told too late. */
type Trouble = 'signedOut' | 'wait' | 'expired' | 'forbidden' | 'failed'

export interface Sending {
  outcome: Promise<Outcome>
  cancel: () => void
}

/**
 * Announces a file, puts it straight into the storage, and has it looked at. `onProgress` hears the part
 * of its bytes that is gone, 0 to 1.
 */
export function sendPhoto(
  file: File,
  purpose: Purpose,
  onProgress: (part: number) => void
): Sending {
  const abort = new AbortController()
  const outcome = send(file, purpose, onProgress, abort.signal).then(
    (photo): Outcome => ({ kind: 'sent', photo }),
    outcomeOf
  )
  return { outcome, cancel: () => abort.abort() }
}

/** @returns the photo when its sizes are made, null before that */
export async function sizedPhoto(ulid: string): Promise<Photo | null> {
  const answer = await fetch(urlFor('uploads.show', { ulid }), {
    headers: { accept: 'application/json' },
  }).catch(() => null)
  if (!answer?.ok) return null
  const { photo, isSized } = (await answer.json()) as { photo: Photo; isSized: boolean }
  return isSized ? photo : null
}

async function send(
  file: File,
  purpose: Purpose,
  onProgress: (part: number) => void,
  signal: AbortSignal
): Promise<Photo> {
  const announced = { purpose, name: file.name, type: typeOf(file), bytes: file.size }
  const { ulid, slot } = await ask<{ ulid: string; slot: Slot }>(
    urlFor('uploads.store'),
    announced,
    signal
  )
  await putFile(slot, file, { onProgress, signal })
  return ask<Photo>(urlFor('uploads.completions.store', { ulid }), {}, signal)
}

async function ask<T>(url: string, data: Record<string, unknown>, signal: AbortSignal): Promise<T> {
  const { data: body } = await http.getClient().request({
    method: 'post',
    url,
    data,
    headers: { accept: 'application/json' },
    signal,
  })
  return JSON.parse(body) as T
}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof HttpCancelledError) return { kind: 'cancelled' }
  if (error instanceof PutRefused)
    return { kind: error.status === 403 ? 'expired' : troubleOf(error.status) }
  if (!(error instanceof HttpResponseError)) return { kind: 'failed' }
  const { status, data } = error.response
  const message = messageIn(data)
  return status === 422 && message ? { kind: 'refused', message } : { kind: troubleOf(status) }
}

function troubleOf(status: number): Trouble {
  if (status === 401) return 'signedOut'
  if (status === 403) return 'forbidden'
  return status === 429 ? 'wait' : 'failed'
}

function messageIn(text: string): string | null {
  try {
    return JSON.parse(text).errors?.[0]?.message ?? null
  } catch {
    return null
  }
}
