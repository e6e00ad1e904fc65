import { HttpCancelledError } from '@inertiajs/core'

export interface Slot {
  method: 'PUT'
  url: string
  headers: Record<string, string>
}

export class PutRefused extends Error {
  constructor(readonly status: number) {
    super(`The storage answered ${status}`)
  }
}

/** Puts a file where the slot says. Only a request of this kind tells how far it is. */
export function putFile(
  { method, url, headers }: Slot,
  file: File,
  { onProgress, signal }: { onProgress: (part: number) => void; signal: AbortSignal }
): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new HttpCancelledError('cancelled'))
    const request = new XMLHttpRequest()
    request.open(method, url)
    for (const [name, value] of Object.entries({ ...headers, ...ownHeaders(url) })) {
      request.setRequestHeader(name, value)
    }
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = () =>
      request.status < 300 ? resolve() : reject(new PutRefused(request.status))
    request.onerror = () => reject(new PutRefused(0))
    request.onabort = () => reject(new HttpCancelledError('cancelled'))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}

/** Our own address wants the token; nobody else's may see it. */
function ownHeaders(url: string): Record<string, string> {
  if (new URL(url, location.href).origin !== location.origin) return {}
  const token = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1]
  return token ? { 'x-xsrf-token': decodeURIComponent(token), 'accept': 'application/json' } : {}
}
