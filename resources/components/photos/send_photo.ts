import { http } from '@inertiajs/vue3'
import { HttpCancelledError, HttpResponseError } from '@inertiajs/core'
import { urlFor } from '~/client'
import type { Photo, Purpose } from './photo'

export type Outcome =
  | { kind: 'sent'; photo: Photo }
  | { kind: 'refused'; message: string }
  | { kind: 'signedOut' | 'failed' | 'cancelled' }

export interface Sending {
  outcome: Promise<Outcome>
  cancel: () => void
}

/** Sends one file; `onProgress` hears the part of its bytes that is gone, 0 to 1. */
export function sendPhoto(
  file: File,
  purpose: Purpose,
  onProgress: (part: number) => void
): Sending {
  const abort = new AbortController()
  const data = new FormData()
  data.append('purpose', purpose)
  data.append('file', file, file.name)
  const outcome = http
    .getClient()
    .request({
      method: 'post',
      url: urlFor('uploads.store'),
      data,
      headers: { accept: 'application/json' },
      signal: abort.signal,
      onUploadProgress: ({ progress }) => onProgress(progress ?? 0),
    })
    .then(({ data: body }): Outcome => ({ kind: 'sent', photo: JSON.parse(body) }), outcomeOf)
  return { outcome, cancel: () => abort.abort() }
}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof HttpCancelledError) return { kind: 'cancelled' }
  if (!(error instanceof HttpResponseError)) return { kind: 'failed' }
  const { status, data } = error.response
  if (status === 401) return { kind: 'signedOut' }
  const message = messageIn(data)
  return status === 422 && message ? { kind: 'refused', message } : { kind: 'failed' }
}

function messageIn(text: string): string | null {
  try {
    return JSON.parse(text).errors?.[0]?.message ?? null
  } catch {
    return null
  }
}
