import { http } from '@inertiajs/vue3'
import { HttpCancelledError, HttpResponseError } from '@inertiajs/core'
import { urlFor } from '~/client'
import type { Data } from '@generated/data'

export type FieldError = { field: string; message: string }

export type Answer =
  | { kind: 'drafted'; drafted: Data.ListingDraft }
  | { kind: 'refused'; errors: FieldError[] }
  | { kind: 'tooMany'; minutes: number }
  | { kind: 'failed' | 'cancelled' }

/** Asks for a draft; stores nothing. */
export async function askDraft(
  asked: { photos: string[]; note: string },
  signal: AbortSignal
): Promise<Answer> {
  try {
    const { data } = await http.getClient().request({
      method: 'post',
      url: urlFor('hosting.listing_drafts.store'),
      data: asked,
      headers: { accept: 'application/json' },
      signal,
    })
    return { kind: 'drafted', drafted: JSON.parse(data).data }
  } catch (error) {
    return answerOf(error)
  }
}

function answerOf(error: unknown): Answer {
  if (error instanceof HttpCancelledError) return { kind: 'cancelled' }
  if (!(error instanceof HttpResponseError)) return { kind: 'failed' }
  const { status, data, headers } = error.response
  if (status === 429) return { kind: 'tooMany', minutes: minutesIn(headers['retry-after']) }
  const errors = errorsIn(data)
  return errors.length > 0 ? { kind: 'refused', errors } : { kind: 'failed' }
}

function minutesIn(seconds: string | undefined): number {
  return Math.max(1, Math.ceil(Number(seconds ?? 0) / 60))
}

function errorsIn(text: string): FieldError[] {
  try {
    const { errors } = JSON.parse(text)
    return Array.isArray(errors) ? errors : []
  } catch {
    return []
  }
}
