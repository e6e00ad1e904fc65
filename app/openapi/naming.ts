import type { Schema } from '#openapi/schema'

/**
 * Puts a reference in the place of each schema that is what a transformer gives, and keeps the named ones that are
 * referred to.
 */
export class Naming {
  readonly used = new Map<string, Schema>()
  #names: Map<string, string>

  constructor(private named: Map<string, Schema>) {
    this.#names = new Map(
      [...named]
        .toReversed()
        .filter(
          ([name, { properties = {} }]) =>
            name.endsWith('Answer') || Object.keys(properties).length > 1
        )
        .map(([name, schema]) => [JSON.stringify(schema), name])
    )
  }

  refer(schema: Schema): Schema {
    const name = this.#names.get(JSON.stringify(schema))
    if (name === undefined) return this.inner(schema)
    if (!this.used.has(name)) {
      this.used.set(name, {})
      this.used.set(name, this.inner(this.named.get(name)!))
    }
    return { $ref: `#/components/schemas/${name}` }
  }

  private inner(schema: Schema): Schema {
    const { properties, items, anyOf, additionalProperties } = schema
    return {
      ...schema,
      ...(properties && { properties: mapped(properties, (one) => this.refer(one)) }),
      ...(items && { items: this.refer(items) }),
      ...(anyOf && { anyOf: anyOf.map((one) => this.refer(one)) }),
      ...(typeof additionalProperties === 'object' && {
        additionalProperties: this.refer(additionalProperties),
      }),
    }
  }
}

function mapped<V>(values: Record<string, V>, change: (value: V) => V): Record<string, V> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]))
}
