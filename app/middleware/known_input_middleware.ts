import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import Problem from '#exceptions/problem'
import { inputsOf } from '#openapi/inputs'
import { operationOf } from '#openapi/operations'
import type { Schema } from '#openapi/schema'
import { unknownNames } from '#openapi/unknown'

const MOST = 20
const NOTHING: Schema = { type: 'object', properties: {} }

interface Known {
  query: Schema
  /** Null when the body is no JSON. */
  body: Schema | null
}

/** A misspelt filter would list everything, a misspelt property change everything: a program hears of the name instead. */
export default class KnownInputMiddleware {
  static #known = new Map<string, Known>()

  async handle(ctx: HttpContext, next: NextFn) {
    const { query, body } = await this.known(ctx)
    const sent = body && bodyAsSent(ctx)
    if (Array.isArray(sent)) throw noObject(ctx)
    const names = [
      ...unknownNames(ctx.request.qs(), query),
      ...inheritedIn(ctx),
      ...(body ? unknownNames(sent, body) : []),
    ]
    if (names.length > 0) throw refused(names, ctx)
    return next()
  }

  private async known({ request, route }: HttpContext): Promise<Known> {
    const name = route!.name!
    const present = KnownInputMiddleware.#known.get(name)
    if (present) return present
    const operation = await operationOf(route!, request.method())
    const { query, body } = inputsOf(operation)
    const known = {
      query: query ?? NOTHING,
      body: operation.description?.takesPhoto ? null : (body ?? NOTHING),
    }
    KnownInputMiddleware.#known.set(name, known)
    return known
  }
}

/** Names of the query that every object has are left out by what parses it. */
function inheritedIn({ request }: HttpContext): string[] {
  const said = new URLSearchParams(request.parsedUrl.query ?? '')
  const names = [...said.keys()].flatMap((key) => key.split(/[[\]]+/).filter(Boolean))
  return [...new Set(names)].filter((name) => name in Object.prototype)
}

/** As it was written, with what the body parser takes out. */
function bodyAsSent({ request }: HttpContext): unknown {
  const raw = request.is(['json']) ? request.raw() : null
  return raw && /_proto_|\\u/.test(raw) ? JSON.parse(raw) : request.body()
}

function noObject({ i18n }: HttpContext): Problem {
  return new Problem(400, 'malformed-request', { detail: i18n.t('errors.no_object') })
}

function refused(names: string[], { i18n }: HttpContext): Problem {
  const message = i18n.t('errors.unknown')
  const errors = names.slice(0, MOST).map((field) => ({ field, rule: 'unknown', message }))
  return new Problem(422, 'invalid-input', { detail: message, errors })
}
