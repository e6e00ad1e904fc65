import { headerRefs, nameOfRefusal } from '#openapi/components'
import { exampleOf } from '#openapi/examples'
import type { Description } from '#openapi/description'
import { inputsOf } from '#openapi/inputs'
import { abilitiesFor, addsOf, isPublic, type Adds } from '#openapi/middleware'
import type { Operation } from '#openapi/operations'
import type { Schema } from '#openapi/schema'

const PREFIX = '/api/v1'

/** `/listings/{id}` below the prefix, which the document's server has. */
export function pathOf({ pattern }: Pick<Operation, 'pattern'>): string {
  return pattern.slice(PREFIX.length).replaceAll(/:(\w+)/g, '{$1}')
}

/** One operation of the document; `answer` is the body of its success. */
export function operationObject(operation: Operation, answer: Schema | null) {
  const { description, name } = operation
  if (!description) throw new Error(`${name} has no description`)
  const adds = addsOf(operation)
  const { query, body } = inputsOf(operation)
  return {
    operationId: name.replace(/^api\./, ''),
    tags: [description.tag],
    summary: description.summary,
    description: wordsOf(operation, description),
    security: securityOf(operation),
    parameters: [
      ...partsOf(operation),
      ...(query ? queryParameters(query, description) : []),
      ...parameterRefs(adds),
    ],
    ...(body && { requestBody: requestBody(body, description) }),
    ...(description.takesPhoto && { requestBody: PHOTO }),
    responses: {
      ...success(description, answer, adds, operation),
      ...refusals(operation, description, adds, { query, body }),
    },
  }
}

function wordsOf(operation: Operation, { description = '' }: Description): string {
  const abilities = abilitiesFor(operation)
    .map((ability) => `\`${ability}\``)
    .join(' or ')
  const needs = abilities ? `Needs a token with the ability ${abilities}.` : ''
  const open = isPublic(operation) ? 'Open to everybody.' : 'Needs a token.'
  return [description, needs || open].filter(Boolean).join('\n\n')
}

function securityOf(operation: Operation) {
  if (!operation.middleware.some(({ name }) => name === 'bearer')) return []
  return isPublic(operation) ? [{}, { bearer: [] }] : [{ bearer: [] }]
}

function partsOf({ pattern }: Operation) {
  return [...pattern.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: partSchema(name),
  }))
}

function partSchema(name: string): Schema {
  if (/^(id|\w+Id)$/.test(name) && name !== 'orderId') return { type: 'integer', minimum: 1 }
  if (/ulid$/i.test(name)) return { type: 'string', pattern: '^[0-9A-HJKMNP-TV-Z]{26}$' }
  if (name === 'size') return { type: 'string', enum: ['card', 'full', 'avatar', 'original'] }
  return { type: 'string' }
}

/** What is typed in for a person who tries an operation is sent: of what may be left out, nothing. */
function exampleOfNeeded({ properties = {}, required = [] }: Schema): Record<string, unknown> {
  return Object.fromEntries(required.map((name) => [name, exampleOf(properties[name], name)]))
}

/** A list in an address is `name[]=1&name[]=2`. */
function queryParameters({ properties = {}, required = [] }: Schema, { examples }: Description) {
  const given = { ...exampleOfNeeded({ properties, required }), ...examples?.query }
  return Object.entries(properties).map(([name, schema]) => ({
    name: schema.type === 'array' ? `${name}[]` : name,
    in: 'query',
    ...(required.includes(name) && { required: true }),
    ...(schema.type === 'object' && { style: 'deepObject', explode: true }),
    schema,
    ...(given[name] !== undefined && { example: given[name] }),
  }))
}

function parameterRefs(adds: Adds[]) {
  return adds
    .flatMap(({ parameters = [] }) => parameters)
    .map((name) => ({ $ref: `#/components/parameters/${name}` }))
}

function requestBody(schema: Schema, { examples }: Description) {
  const isNeeded = (schema.required ?? []).length > 0
  return {
    required: isNeeded,
    content: {
      'application/json': {
        schema,
        example: examples?.body ?? exampleOf(schema),
      },
    },
  }
}

const PICTURES = Object.fromEntries(
  ['jpeg', 'png', 'webp', 'gif', 'avif'].map((kind) => [`image/${kind}`, {}])
)
const PHOTO = { required: true, content: PICTURES }

const SUCCESS = { 200: 'Done.', 201: 'Made.', 202: 'Taken; it happens soon.', 204: 'Done.' }

function success(
  { status, headers = [], examples, answersPhoto = false }: Description,
  answer: Schema | null,
  adds: Adds[],
  { method }: Operation
) {
  const codes = [status ?? (answer === null && !answersPhoto ? 204 : 200)].flat()
  const said = headerRefs([...adds.flatMap((one) => one.headers ?? []), ...headers])
  const isTagged = method === 'get' && 'ETag' in said
  const photo = answersPhoto && { content: PICTURES }
  const json = answer !== null && {
    content: {
      'application/json': {
        schema: answer,
        ...(examples?.answer !== undefined && { example: examples.answer }),
      },
    },
  }
  return {
    ...Object.fromEntries(
      codes.map((code) => [
        code,
        { description: SUCCESS[code], headers: said, ...(code !== 204 && (photo || json)) },
      ])
    ),
    ...(isTagged && { 304: { description: 'What you have is what there is.', headers: said } }),
  }
}

function refusals(
  { method, pattern }: Operation,
  { refusals: own = [] }: Description,
  adds: Adds[],
  { query, body }: { query: Schema | null; body: Schema | null }
) {
  const statuses = [
    ...own,
    ...adds.flatMap((one) => one.refusals ?? []),
    ...(method === 'get' ? [] : [400, 413, 415]),
    ...(query || body ? [422] : []),
    ...(pattern.includes(':') ? [404] : []),
    429,
    503,
  ]
  const sorted = [...new Set(statuses)].toSorted((one, other) => one - other)
  return Object.fromEntries(
    sorted.map((status) => [status, { $ref: `#/components/responses/${nameOfRefusal(status)}` }])
  )
}
