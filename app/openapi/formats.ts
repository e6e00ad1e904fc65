import { ULID as EXAMPLE } from '#openapi/examples'
import type { Schema } from '#openapi/schema'

const ULID = '^[0-9A-HJKMNP-TV-Z]{26}$'

const TEXTS: [RegExp, Schema][] = [
  [/(^|\.)(at|since|\w+At)$/, { format: 'date-time' }],
  [/(^|\.)(start|end|startDate|endDate|dueOn|today|day|date|\w+On)$/, { format: 'date' }],
  [/(^|\.)(ulid|\w+Ulid)$/, { pattern: ULID, examples: [EXAMPLE] }],
]

const NUMBERS: [RegExp, Schema][] = [
  [
    /(^|\.)(id|\w+Id|version|days|count|\w+Count|\w+Days|fee|rent|deposit|total|amount|sequence|revision|\w+Minutes|bytes)$/,
    { type: 'integer' },
  ],
]

/** What the types cannot say: a property's name says what its text or number looks like. */
export function formatOf(at: string, kind: 'string' | 'number' = 'string'): Schema {
  const place = at.replaceAll('[]', '')
  const found = (kind === 'string' ? TEXTS : NUMBERS).find(([names]) => names.test(place))
  return found?.[1] ?? {}
}
