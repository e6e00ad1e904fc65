import { Ajv2020, type AnySchema, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { problemKinds } from '#openapi/problems'
import type { Schema } from '#openapi/schema'
import { describedOperations, document, type DescribedOperation } from './document.js'

/** An answer of the API, and what it was asked with. */
export interface Exchange {
  /** Name of the operation in the document. */
  operation: string
  status: number
  headers: Record<string, unknown>
  /** Parsed, or null without one. */
  body: unknown
  asked?: { query: Record<string, unknown>; body: unknown }
}

const NAME = 'api'

/** What every answer may carry without a word in the document: of HTTP, of browsers and of caches. */
const AMBIENT =
  /^(date|connection|keep-alive|transfer-encoding|content-(type|length|encoding)|vary|cache-control|allow|access-control-.*|x-content-type-options|referrer-policy|strict-transport-security|content-security-policy)$/

/**
 * The document held against reality. Stricter than what clients are told: a property that the document does not name
 * is a fault of one of the two.
 */
export class Contract {
  #operations = new Map(describedOperations().map((one) => [one.operationId, one]))
  #kinds = new Set(problemKinds().map(({ status, type }) => `${status} /problems/${type}`))
  #ajv = new Ajv2020({ strict: false, allErrors: true, coerceTypes: false })
  #loose = new Ajv2020({ strict: false, allErrors: true, coerceTypes: 'array' })
  #known = new Map<Ajv2020, Map<string, ValidateFunction>>()

  constructor() {
    for (const ajv of [this.#ajv, this.#loose]) {
      formats.default(ajv)
      ajv.addSchema(closed(document), NAME)
    }
  }

  /** What the answer has that the document does not say; nothing when it is true. */
  faultsOf(exchange: Exchange): string[] {
    const operation = this.#operations.get(exchange.operation)
    if (!operation) return [`${exchange.operation} is not in the document`]
    const at = `${operation.operationId} ${exchange.status}`
    const answer = operation.responses[exchange.status]
    if (!answer) return [`${at}: this status is not in the document`]
    return [
      ...this.#headers(exchange, answer),
      ...this.#body(exchange, operation),
      ...this.#kind(exchange),
      ...(exchange.status < 300 ? this.#asked(exchange, operation) : []),
    ].map((fault) => `${at}: ${fault}`)
  }

  /** Every kind of problem is in the list that the document has of them. */
  #kind({ body, status }: Exchange): string[] {
    const { type } = Object(body) as { type?: unknown }
    if (status < 400 || this.#kinds.has(`${status} ${String(type)}`)) return []
    return [`the problem ${String(type)} is not in the list of problems`]
  }

  #headers({ headers }: Exchange, { headers: said = {} }: DescribedOperation['responses'][string]) {
    const known = new Set(Object.keys(said).map((name) => name.toLowerCase()))
    return Object.keys(headers)
      .map((name) => name.toLowerCase())
      .filter((name) => !known.has(name) && !AMBIENT.test(name))
      .map((name) => `the header ${name} is not in the document`)
  }

  #body({ body, headers, status }: Exchange, operation: DescribedOperation): string[] {
    const content = operation.responses[status].content ?? {}
    const types = Object.keys(content)
    if (types.length === 0) return body === null ? [] : ['a body where the document has none']
    const sent = String(headers['content-type'] ?? 'nothing').split(';')[0]
    if (!types.includes(sent)) return [`${sent} instead of ${types.join(' or ')}`]
    const { schema } = content[sent]
    return schema ? this.#held(body, schema) : []
  }

  /** What was taken must be what the document lets in. */
  #asked({ asked }: Exchange, operation: DescribedOperation): string[] {
    if (!asked) return []
    const { parameters, requestBody } = operation
    const named = parameters.filter((one) => one.in === 'query')
    const names = named.map(({ name }) => name.replace('[]', ''))
    const unknown = Object.keys(asked.query)
      .filter((name) => !names.includes(name))
      .map((name) => `took the parameter ${name}, which is not in the document`)
    const hasBody = Object.keys(Object(asked.body) as object).length > 0
    if (!hasBody) return unknown
    if (!requestBody) return [...unknown, 'took a body where the document has none']
    const { schema } = requestBody.content['application/json']
    const copy = structuredClone(asked.body)
    return [...unknown, ...this.#held(copy, schema, this.#loose).map((fault) => `took ${fault}`)]
  }

  #held(value: unknown, schema: Schema, ajv = this.#ajv): string[] {
    const validate = this.#compiled(schema, ajv)
    if (validate(value)) return []
    return validate.errors!.map(
      ({ instancePath, message, params }) =>
        `${instancePath || 'the body'} ${message} ${JSON.stringify(params)}`
    )
  }

  #compiled(schema: Schema, ajv: Ajv2020): ValidateFunction {
    const text = JSON.stringify(closed(schema)).replaceAll('"#/', `"${NAME}#/`)
    const known = this.#known.get(ajv)?.get(text)
    if (known) return known
    const validate = ajv.compile(JSON.parse(text) as AnySchema)
    this.#known.set(ajv, (this.#known.get(ajv) ?? new Map()).set(text, validate))
    return validate
  }
}

/** Every object that names its properties has these and no others. */
function closed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(closed) as T
  if (typeof value !== 'object' || value === null) return value
  const copy = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, closed(one)]))
  const isObject = copy.type === 'object' && copy.properties && !('additionalProperties' in copy)
  return (isObject ? { ...copy, additionalProperties: false } : copy) as T
}
