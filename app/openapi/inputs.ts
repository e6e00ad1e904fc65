import type { Validator } from '#openapi/description'
import { addsOf } from '#openapi/middleware'
import type { Operation } from '#openapi/operations'
import type { Schema } from '#openapi/schema'

type Node = ReturnType<Validator['toJSON']>['schema']['schema']
type ObjectNode = Extract<Node, { type: 'object' }>

const DAY = String.raw`^\d{4}-\d{2}-\d{2}$`
/** Staff who act for a banned side say so on the web. */
const OF_STAFF = ['as', 'because']
/** What Vine takes for a yes or a no; a program sends `true` and `false`. */
const BOOLEAN_WORDS = JSON.stringify(['1', 1, 'true', true, 'on', '0', 0, 'false', false])

/** What a validator takes, with what `toJSONSchema` leaves out or says in Vine's own way. */
export function inputSchema(validator: Validator): Schema {
  const schema = structuredClone(validator.toJSONSchema()) as Schema
  return mended(schema, validator.toJSON().schema.schema)
}

/** What an operation takes: its query, and its body as a caller sends it. */
export function inputsOf(operation: Pick<Operation, 'description' | 'method' | 'middleware'>) {
  const { description } = operation
  const filled = addsOf(operation).flatMap(({ fills = [] }) => fills)
  return {
    query: inputOf(description?.query),
    body: without(inputOf(description?.body), [...filled, ...OF_STAFF]),
  }
}

/** Several validators that read the same query or body. */
function inputOf(validators: Validator | Validator[] | undefined): Schema | null {
  if (!validators) return null
  const [first, ...others] = [validators].flat().map(inputSchema)
  return others.reduce(
    (sum, { properties, required }) => ({
      ...sum,
      properties: { ...sum.properties, ...properties },
      required: [...(sum.required ?? []), ...(required ?? [])],
    }),
    first
  )
}

/** What middleware puts into the body, and what staff say, is not the caller's to send; a body that is then empty is none. */
function without(schema: Schema | null, filled: string[]): Schema | null {
  if (!schema || filled.length === 0) return schema
  const { properties = {}, required = [], ...rest } = schema
  const left = Object.entries(properties).filter(([name]) => !filled.includes(name))
  if (left.length === 0) return null
  const needed = required.filter((name) => !filled.includes(name))
  return {
    ...rest,
    properties: Object.fromEntries(left),
    ...(needed.length > 0 && { required: needed }),
  }
}

function mended(schema: Schema, node?: Node): Schema {
  if (JSON.stringify(schema.enum) === BOOLEAN_WORDS) return { type: 'boolean' }
  if (schema.enum && !schema.type) schema.type = typeof schema.enum[0]
  if (schema.pattern === DAY) schema.format = 'date'
  if (schema.properties) mendObject(schema, node?.type === 'object' ? node : undefined)
  if (schema.items) {
    schema.items = mended(schema.items, node?.type === 'array' ? node.each : undefined)
  }
  for (const list of [schema.anyOf, schema.allOf]) {
    list?.forEach((one, at) => (list[at] = mended(one)))
  }
  return schema
}

/** What may be null must be there all the same. */
function mendObject(schema: Schema, node?: ObjectNode): void {
  const nodes = new Map(node?.properties.map((one) => [one.fieldName, one]))
  for (const [name, property] of Object.entries(schema.properties!)) {
    const one = nodes.get(name)
    schema.properties![name] = mended(property, one)
    const isNeeded = one && 'allowNull' in one && one.allowNull && !one.isOptional
    if (isNeeded) schema.required = [...new Set([...(schema.required ?? []), name])]
  }
  if (schema.required?.length === 0) delete schema.required
}
