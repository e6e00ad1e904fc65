import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'

export type MissingPart =
  'content' | 'regionIds' | 'fee' | 'deposit' | 'photos' | 'returnLine1' | 'quantity'

/** What may be refused, and the facts that the message needs. */
export interface Refusals {
  /** Somebody, perhaps the same person in another tab, saved it since it was read. */
  stale: { version: number; changed: string[] }
  /** Units that are to go have days taken; the quantity can be lowered to `least`. */
  unitsBusy: { units: number[]; least: number }
  unknownPhoto: { index: number }
  unknownOption: { index: number }
  /** Staff moved, merged or deleted where it was to lie while the form was open. */
  movedPlace: { fields: ('categoryId' | 'regionIds')[] }
  /** Guests may not see it before these are there. */
  incomplete: { missing: MissingPart[] }
  /** Rentals that are not settled keep it. */
  inUse: { reservations: number }
  deleted: Record<never, never>
  notNow: Record<never, never>
  /** Every unit is rented in the range. */
  nothingToBlock: Record<never, never>
  /** Banned and suspended people offer nothing new. */
  standing: Record<never, never>
}

export type Kind = keyof Refusals
type Message = { field: string; rule: string; message: string }

const FIELDS: { [K in Kind]?: (facts: Refusals[K]) => string[] } = {
  unitsBusy: () => ['quantity'],
  unknownPhoto: ({ index }) => [`photos.${index}`],
  unknownOption: ({ index }) => [`options.${index}.name`],
  movedPlace: ({ fields }) => fields,
  incomplete: ({ missing }) => missing,
  nothingToBlock: () => ['endDate'],
}

export function statusOf(kind: Kind): number {
  return kind === 'standing' ? 403 : FIELDS[kind] ? 422 : 409
}

/** An expected failure of hosting: at its fields when it has some, else one sentence. */
export default class ListingRefusedException<K extends Kind = Kind> extends Exception {
  static code = 'E_LISTING_REFUSED'

  constructor(
    readonly kind: K,
    readonly facts: Refusals[K]
  ) {
    super(`refused: ${kind}`, { status: statusOf(kind) })
  }

  is<Other extends Kind>(kind: Other): this is ListingRefusedException<Other> {
    return (this.kind as Kind) === kind
  }

  handle(_: this, ctx: HttpContext) {
    const messages = this.messagesIn(ctx.i18n)
    const isPage = ctx.request.accepts(['html', 'json']) === 'html'
    if (!isPage) {
      return ctx.response
        .status(this.status)
        .send({ errors: messages, code: this.kind, ...this.facts })
    }
    if (this.status === 422) {
      ctx.session.flashValidationErrors({
        messages,
        code: 'E_VALIDATION_ERROR',
        message: this.message,
      } as Parameters<typeof ctx.session.flashValidationErrors>[0])
    } else {
      ctx.session.flash('error', messages[0].message)
    }
    return ctx.request.method() === 'GET'
      ? ctx.response.redirect().toRoute('hosting.listings.index')
      : ctx.response.redirect().back()
  }

  report() {}

  messagesIn(i18n: HttpContext['i18n']): Message[] {
    const fields = FIELDS[this.kind]?.(this.facts) ?? ['']
    return fields.map((field) => ({
      field,
      rule: this.kind,
      message: i18n.t(
        this.kind === 'incomplete' ? `hosting.missing.${field}` : `hosting.refused.${this.kind}`,
        wordsOf(this.facts)
      ),
    }))
  }
}

function wordsOf(facts: object) {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ])
  )
}
