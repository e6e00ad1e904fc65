import { urlFor } from '~/client'
import { ensureToken } from '~/composables/csrf'
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
  const request = new XMLHttpRequest()
  const outcome = new Promise<Outcome>((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0)
    request.onload = () => resolve(read(request))
    request.onerror = request.ontimeout = () => resolve({ kind: 'failed' })
    request.onabort = () => resolve({ kind: 'cancelled' })
    ensureToken().then(
      (token) => {
        const body = new FormData()
        body.append('purpose', purpose)
        body.append('file', file, file.name)
        request.open('POST', urlFor('uploads.store'))
        request.setRequestHeader('accept', 'application/json')
        request.setRequestHeader('x-xsrf-token', token)
        request.send(body)
      },
      () => resolve({ kind: 'failed' })
    )
  })
  return { outcome, cancel: () => request.abort() }
}

function read({ status, responseText }: XMLHttpRequest): Outcome {
  if (status === 201) return { kind: 'sent', photo: JSON.parse(responseText) }
  if (status === 401) return { kind: 'signedOut' }
  const message = messageIn(responseText)
  return status === 422 && message ? { kind: 'refused', message } : { kind: 'failed' }
}

function messageIn(text: string): string | null {
  try {
    return JSON.parse(text).errors?.[0]?.message ?? null
  } catch {
    return null
  }
}
