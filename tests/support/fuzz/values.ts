import fc from 'fast-check'
import { resolved } from '#tests/support/api/document'
import type { Schema } from '#openapi/schema'

const DAY_MS = 86_400_000

/** What programs send when they are wrong, or mean harm. */
const NASTY: unknown[] = [
  null,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202e거꾸로',
  '👩‍👩‍👧‍👦'.repeat(50),
  'ㄱ'.repeat(70_000),
  `'; DROP TABLE users; -- `,
  '%_\\',
  '<script>alert(1)</script>',
  '../../../etc/passwd',
  '${7*7}',
  '-0',
  'NaN',
  '1e309',
  '0x10',
  '2026-02-30',
  '9999-12-31',
  '0000-00-00',
  '1.5',
  true,
  false,
  0,
  -1,
  0.1,
  1e21,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  [],
  [null],
  [[]],
  {},
  { __proto__: null, constructor: 1 },
  { $ne: null },
]

export const nasty = () => fc.constantFrom(...NASTY)

/** Things that are there, by what a property or a part of a path calls them. */
export type Known = Record<string, (string | number)[]>

/** Values that a schema lets in, with real things where a name asks for them. */
export function valueOf(schema: Schema, name: string, known: Known): fc.Arbitrary<unknown> {
  const own = resolved(schema)
  if (known[name]?.length) {
    const real = fc.constantFrom(...known[name])
    return own.type === 'array' ? fc.uniqueArray(real, { maxLength: 2 }) : real
  }
  if (own.enum) return fc.constantFrom(...own.enum)
  if (own.anyOf) return fc.oneof(...own.anyOf.map((one) => valueOf(one, name, known)))
  const types = [own.type ?? 'string'].flat()
  return fc.oneof(...types.map((type) => typed(type, own, name, known)))
}

function typed(type: string, schema: Schema, name: string, known: Known): fc.Arbitrary<unknown> {
  switch (type) {
    case 'null':
      return fc.constant(null)
    case 'boolean':
      return fc.boolean()
    case 'integer':
    case 'number':
      return numbers(schema)
    case 'array':
      return lists(schema, name, known)
    case 'object':
      return objects(schema, known)
    default:
      return texts(schema)
  }
}

/** Small ones most of the time: those are what rules let in. */
function numbers({ minimum = 0, maximum = 2 ** 31 - 1 }: Schema): fc.Arbitrary<number> {
  const [min, max] = [Number(minimum), Math.min(Number(maximum), Number.MAX_SAFE_INTEGER)]
  const small = fc.integer({ min, max: Math.min(max, min + 20) })
  return fc.oneof(
    { weight: 4, arbitrary: small },
    fc.maxSafeInteger().map((n) => clamp(n, min, max))
  )
}

function clamp(n: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, n))
}

function texts({ format, maxLength = 60, minLength = 0, pattern }: Schema): fc.Arbitrary<string> {
  if (format === 'date') return days()
  if (format === 'date-time') return days().map((day) => `${day}T09:00:00+09:00`)
  if (pattern) return matching(pattern)
  const min = Number(minLength)
  const words = fc.constantFrom('텐트', '깨끗해요', 'tent', '캠핑 의자', 'kind host', '한강')
  const sentence = fc
    .array(words, { minLength: 1, maxLength: 6 })
    .map((all) => all.join(' ').padEnd(min, '요').slice(0, Number(maxLength)))
  const any = fc.string({ unit: 'grapheme', minLength: min, maxLength: Number(maxLength) })
  return fc.oneof({ weight: 3, arbitrary: sentence }, any)
}

function matching(pattern: string): fc.Arbitrary<string> {
  if (/\\p\{/.test(pattern)) return fc.constantFrom('김취미', 'Kim Chwimi')
  return fc.stringMatching(new RegExp(pattern))
}

/** Around now, where the rules are. */
function days(): fc.Arbitrary<string> {
  return fc
    .integer({ min: -3, max: 90 })
    .map((ahead) => new Date(Date.now() + ahead * DAY_MS).toISOString().slice(0, 10))
}

function lists({ items = {}, maxItems = 4, minItems = 0 }: Schema, name: string, known: Known) {
  return fc.array(valueOf(items, name, known), {
    minLength: Number(minItems),
    maxLength: Math.max(Number(minItems), Math.min(Number(maxItems), 4)),
  })
}

function objects({ additionalProperties, properties = {}, required = [] }: Schema, known: Known) {
  if (typeof additionalProperties === 'object') {
    const keys = fc.constantFrom('q', 'category', 'region', 'sort', 'start', 'any')
    return fc.dictionary(keys, valueOf(additionalProperties, '', known), { maxKeys: 4 })
  }
  const entries = Object.entries(properties).map(([name, schema]) => [
    name,
    valueOf(schema, name, known),
  ])
  return fc.record(Object.fromEntries(entries) as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys: required,
    noNullPrototype: true,
  })
}
