import type { Schema } from '#openapi/schema'

/** Vine takes a list of one number for the number. */
const SINGLE = ['integer', 'number', 'boolean']

/** The names in a value that its schema does not know, with dots into lists and objects. */
export function unknownNames(value: unknown, schema: Schema, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return []
  const { additionalProperties = false, items, properties, type } = schema
  if (Array.isArray(value)) {
    if (SINGLE.includes(String(type))) return [at.slice(0, -1)]
    if (properties) return [at.slice(0, -1)]
    return items ? value.flatMap((one, i) => unknownNames(one, items, `${at}${i}.`)) : []
  }
  if (!properties || additionalProperties !== false) return []
  return Object.entries(value).flatMap(([name, one]) =>
    Object.hasOwn(properties, name)
      ? unknownNames(one, properties[name], `${at}${name}.`)
      : [`${at}${name}`]
  )
}
