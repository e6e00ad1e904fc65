import { urlFor } from '~/client'

export interface SentPhoto {
  ulid: string
  url: string
}

type Answer = { ok: true; photo: SentPhoto } | { ok: false; message: string | null }

/** Sends one file ahead of its form; a refusal comes with its reason in the person's language. */
export async function sendPhoto(file: File, purpose: string): Promise<Answer> {
  const body = new FormData()
  body.set('purpose', purpose)
  body.set('file', file)
  try {
    const response = await fetch(urlFor('uploads.store'), {
      method: 'POST',
      body,
      headers: { 'accept': 'application/json', 'x-xsrf-token': await token() },
    })
    const answer = await response.json()
    return response.ok
      ? { ok: true, photo: answer }
      : { ok: false, message: answer.errors?.[0]?.message ?? null }
  } catch {
    return { ok: false, message: null }
  }
}

async function token(): Promise<string> {
  if (!read()) await fetch(urlFor('csrf_token.show'))
  return read()
}

function read(): string {
  const found = document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]+)/)
  return found ? decodeURIComponent(found[1]) : ''
}
