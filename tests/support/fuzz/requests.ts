import fc from 'fast-check'
import type { DescribedOperation, Parameter } from '#tests/support/api/document'
import type { Schema } from '#openapi/schema'
import { nasty, valueOf, type Known } from './values.js'

/** A request as it goes over the wire. */
export interface Asked {
  operation: DescribedOperation
  path: string
  headers: Record<string, string>
  body: string | null
}

type Fields = Record<string, unknown>

const PHOTO = Buffer.from('GIF89a\u0001\u0000\u0001\u0000', 'latin1').toString('latin1')

/** Requests of one operation: half of them as the document has them, half broken in one or two places. */
export function requestsOf(operation: DescribedOperation, known: Known): fc.Arbitrary<Asked> {
  const { parameters, requestBody } = operation
  const parts = parameters.filter((one) => one.in === 'path')
  const queries = parameters.filter((one) => one.in === 'query')
  const heads = parameters.filter((one) => one.in === 'header')
  const schema = requestBody?.content['application/json']?.schema
  return fc
    .record({
      parts: fc.tuple(...parts.map((one) => part(one, operation, known))),
      query: fields(queries, known),
      headers: headers(heads),
      body: schema ? body(schema, known) : bytes(operation),
    })
    .map((made) => ({
      operation,
      path: address(operation.path, made.parts) + search(made.query),
      headers: { ...made.headers, ...(made.body && bodyHeaders(made.body)) },
      body: made.body?.text ?? null,
    }))
}

const JUNK = [
  '0',
  '-1',
  'a',
  '9'.repeat(40),
  '1.5',
  '%00',
  '%ff',
  '..',
  '🏕',
  "1'or'1",
  ' ',
  '.json',
]

/** Mostly a thing that is there; the thing of which kind, the path before it says. */
function part({ name, schema }: Parameter, { path }: DescribedOperation, known: Known) {
  const kind =
    path
      .slice(0, path.indexOf(`{${name}}`))
      .split('/')
      .at(-2) ?? ''
  const there = [known[`/${kind}`], known[name]].find((one) => one?.length)
  return fc.oneof(
    { weight: there ? 8 : 1, arbitrary: fc.constantFrom(...(there ?? ['1'])).map(String) },
    { weight: 1, arbitrary: valueOf(schema, '', {}).map(String) },
    { weight: 1, arbitrary: fc.constantFrom(...JUNK) }
  )
}

function address(path: string, parts: string[]): string {
  const left = [...parts]
  return path.replaceAll(/\{\w+\}/g, () => escaped(left.shift()!))
}

/** An escape that stands for no character is sent as it is. */
function escaped(text: string): string {
  return /^%\w\w$/.test(text) ? text : encodeURIComponent(text.toWellFormed())
}

function fields(named: Parameter[], known: Known): fc.Arbitrary<Fields> {
  const entries = named.map(({ name, schema }) => {
    const value = valueOf(schema, name.replace('[]', ''), known)
    const usual = name === 'cursor' ? fc.constant(undefined) : value
    return [name, fc.oneof({ weight: 9, arbitrary: usual }, nasty())]
  })
  const required = named.filter((one) => one.required).map(({ name }) => name)
  return fc.record(Object.fromEntries(entries) as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys: required,
    noNullPrototype: true,
  })
}

function search(query: Fields): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => pairsOf(name, value))
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

function pairsOf(name: string, value: unknown): string[] {
  if (value === undefined) return []
  if (Array.isArray(value)) return value.flatMap((one) => pairsOf(name, one))
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, one]) => pairsOf(`${name}[${key}]`, one))
  }
  return [`${encodeURIComponent(name)}=${escaped(String(value).slice(0, 6_000))}`]
}

function headers(named: Parameter[]): fc.Arbitrary<Record<string, string>> {
  const odd = fc.constantFrom('*', '', '"', 'W/"1"', '"1"garbage', 'x'.repeat(3_000), '"-1"')
  const tags = fc.integer({ min: 1, max: 6 }).map((version) => `"${version}"`)
  const values: Record<string, fc.Arbitrary<string>> = {
    'If-Match': fc.oneof({ weight: 8, arbitrary: tags }, odd),
    'If-None-Match': fc.oneof(tags, odd),
    'Idempotency-Key': fc.oneof(
      { weight: 4, arbitrary: fc.uuid() },
      { weight: 1, arbitrary: fc.constantFrom('the-same-key', 'the-other-key') },
      odd
    ),
  }
  const entries = named.map(({ name }) => [name, values[name]])
  return fc.record(Object.fromEntries(entries) as typeof values, {
    requiredKeys: named.filter((one) => one.required).map(({ name }) => name),
    noNullPrototype: true,
  })
}

interface Body {
  text: string
  type: string
  encoding?: string
}

const bodyHeaders = ({ encoding, type }: Body) => ({
  'content-type': type,
  ...(encoding && { 'content-encoding': encoding }),
})

const json = (value: unknown): Body => ({ text: JSON.stringify(value), type: 'application/json' })

function body(schema: Schema, known: Known): fc.Arbitrary<Body | null> {
  const right = valueOf(schema, '', known)
  const broken = fc
    .tuple(right, fc.nat(), nasty(), fc.constantFrom('replaced', 'removed', 'added'))
    .map(([value, at, wrong, how]) => spoilt(value as Fields, at, wrong, how))
  const foreign = fc.constantFrom<Body | null>(
    { text: '{"a":', type: 'application/json' },
    { text: '[]', type: 'application/json' },
    { text: 'null', type: 'application/json' },
    { text: '"text"', type: 'application/json' },
    { text: '['.repeat(5_000), type: 'application/json' },
    { text: 'a=1&b[c]=2', type: 'application/x-www-form-urlencoded' },
    { text: '<a/>', type: 'text/xml' },
    { text: 'x', type: 'multipart/form-data' },
    { text: '{}', type: 'application/json', encoding: 'gzip' },
    { text: '{}', type: 'application/json', encoding: 'br' },
    { text: '{}', type: 'application/json', encoding: 'zip' },
    { text: `{"a":"${'x'.repeat(1_200_000)}"}`, type: 'application/json' },
    null
  )
  return fc.oneof(
    { weight: 10, arbitrary: right.map(json) },
    { weight: 8, arbitrary: broken.map(json) },
    { weight: 1, arbitrary: foreign }
  )
}

function spoilt(value: Fields, at: number, wrong: unknown, how: string): unknown {
  const names = Object.keys(value)
  if (names.length === 0 || how === 'added') return { ...value, [`x${at % 9}`]: wrong, __x: wrong }
  const name = names[at % names.length]
  const { [name]: old, ...rest } = value
  if (how === 'removed') return rest
  return { ...rest, [name]: Array.isArray(old) && old.length > 0 ? [wrong, ...old] : wrong }
}

function bytes({ requestBody }: DescribedOperation): fc.Arbitrary<Body | null> {
  if (!requestBody) return fc.constant(null)
  const types = Object.keys(requestBody.content)
  return fc.constantFrom(...types).map((type) => ({ text: PHOTO, type }))
}
