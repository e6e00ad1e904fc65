import type { HttpContext } from '@adonisjs/core/http'
import config from '#config/api'
import FieldException from '#exceptions/field_exception'
import Problem from '#exceptions/problem'
import { decodeCursor } from '#models/listing/cursor'
import { pageValidator } from '#validators/api/page'

/** Where in a list, and how much of it; a place that is not one of this list is refused. */
export async function pageAsked(
  { i18n, request }: Pick<HttpContext, 'i18n' | 'request'>,
  list: string
) {
  const asked = await request.validateUsing(pageValidator, { data: request.qs() })
  const { cursor, limit = config.pages.usual } = asked
  const place = decodeCursor(cursor, list)
  if (cursor !== undefined && !place) {
    throw new FieldException('cursor', i18n.t('errors.cursor'), 'cursor')
  }
  return { cursor, place, limit }
}

/** The version that If-Match is compared with; the frame makes the entity tag of it. */
export function tagWith({ response }: HttpContext, { version }: { version: number }): void {
  response.header('ETag', `"${version}"`)
}

/** A page leaves out what it cannot read; a program should hear of it. */
export function refuseFilters(fields: string[], { i18n }: Pick<HttpContext, 'i18n'>): void {
  if (fields.length === 0) return
  const message = i18n.t('errors.filter')
  const errors = fields.map((field) => ({ field, rule: 'invalid', message }))
  throw new Problem(422, 'invalid-input', { detail: message, errors })
}
