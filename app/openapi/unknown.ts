import type { Schema } from '#openapi/schema'

/** The names in a value that its schema does not know, with dots into lists and objects. */
export function unknownNames(value: unknown, schema: Schema, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return []
  const { additionalProperties = false, items, properties } = schema
  if (Array.isArray(value)) {
    return items ? value.flatMap((one, i) => unknownNames(one, items, `${at}${i}.`)) : []
  }
  if (!properties || additionalProperties !== false) return []
  return Object.entries(value).flatMap(([name, one]) =>
    Object.hasOwn(properties, name)
      ? unknownNames(one, properties[name], `${at}${name}.`)
      : [`${at}${name}`]
  )
}
