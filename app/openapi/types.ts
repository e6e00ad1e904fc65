import ts from 'typescript'
import { formatOf } from '#openapi/formats'
import type { Schema } from '#openapi/schema'

const NOTHING = ts.TypeFlags.Undefined | ts.TypeFlags.Void | ts.TypeFlags.Never
const DEEPEST = 12

/**
 * A type as JSON Schema.
 *
 * @param at where the type stands, for whoever has to mend it
 */
export function schemaOf(type: ts.Type, checker: ts.TypeChecker, at: string): Schema {
  return new Reader(checker).read(type, at, 0)
}

class Reader {
  constructor(private checker: ts.TypeChecker) {}

  read(type: ts.Type, at: string, depth: number): Schema {
    if (depth > DEEPEST) throw new Error(`${at} has no end`)
    if (type.isUnion()) return this.union(type.types, at, depth)
    const { flags } = type
    if (type.isStringLiteral() || type.isNumberLiteral()) {
      return { type: typeof type.value, enum: [type.value] }
    }
    if (flags & ts.TypeFlags.BooleanLiteral) {
      return { type: 'boolean', enum: [this.checker.typeToString(type) === 'true'] }
    }
    if (flags & ts.TypeFlags.Null) return { type: 'null' }
    if (flags & ts.TypeFlags.StringLike) return { type: 'string', ...formatOf(at) }
    if (flags & ts.TypeFlags.NumberLike) return { type: 'number', ...formatOf(at, 'number') }
    if (flags & ts.TypeFlags.BooleanLike) return { type: 'boolean' }
    if (flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) {
      return this.object(type, at, depth)
    }
    throw new Error(`${at} is ${this.checker.typeToString(type)}, which says nothing`)
  }

  private object(type: ts.Type, at: string, depth: number): Schema {
    if (type.getProperty('transformerData')) {
      throw new Error(`${at} is not serialized: beside it, interfaces have to be type aliases`)
    }
    const own = type.getProperty('toJSON')
    if (own) return this.read(this.returned(own), at, depth + 1)
    if (this.checker.isTupleType(type)) {
      const items = this.checker.getTypeArguments(type as ts.TypeReference)
      const prefixItems = items.map((item, i) => this.read(item, `${at}[${i}]`, depth + 1))
      return {
        type: 'array',
        prefixItems,
        items: false as unknown as Schema,
        minItems: items.length,
      }
    }
    if (this.checker.isArrayType(type)) {
      const [item] = this.checker.getTypeArguments(type as ts.TypeReference)
      return { type: 'array', items: this.read(item, `${at}[]`, depth + 1) }
    }
    const anyName = this.checker.getIndexInfoOfType(type, ts.IndexKind.String)
    if (anyName) {
      return {
        type: 'object',
        additionalProperties: this.read(anyName.type, `${at}.*`, depth + 1),
      }
    }
    return this.properties(type, at, depth)
  }

  private properties(type: ts.Type, at: string, depth: number): Schema {
    const properties: Record<string, Schema> = {}
    const required: string[] = []
    for (const property of type.getProperties().toSorted(byName)) {
      const { name } = property
      const said = this.checker.getTypeOfSymbol(property)
      if (isNothing(said)) continue
      const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0 || mayBeMissing(said)
      properties[name] = this.read(said, `${at}.${name}`, depth + 1)
      if (!isOptional) required.push(name)
    }
    return { type: 'object', properties, ...(required.length > 0 && { required }) }
  }

  private union(all: ts.Type[], at: string, depth: number): Schema {
    const types = all.filter((one) => !isNothing(one))
    const read = types.map((one) => this.read(one, at, depth))
    const literals = read.filter((one) => one.enum)
    const others = read.filter((one) => !one.enum && one.type !== 'null')
    const isNullable = read.some((one) => one.type === 'null')
    const merged = [...new Map(others.map((one) => [JSON.stringify(one), one])).values()]
    if (literals.length > 0) merged.push(enumOf(literals))
    if (merged.length === 1 && isNullable) return nullable(merged[0])
    if (merged.length === 1) return merged[0]
    return { anyOf: [...merged, ...(isNullable ? [{ type: 'null' }] : [])] }
  }

  private returned(method: ts.Symbol): ts.Type {
    const [signature] = this.checker.getSignaturesOfType(
      this.checker.getTypeOfSymbol(method),
      ts.SignatureKind.Call
    )
    return signature.getReturnType()
  }
}

function enumOf(literals: Schema[]): Schema {
  const values = literals.flatMap((one) => one.enum!)
  const types = [...new Set(literals.map((one) => String(one.type)))]
  if (types.length === 1 && types[0] === 'boolean' && values.length === 2)
    return { type: 'boolean' }
  return { type: types.length === 1 ? types[0] : types, enum: values }
}

function nullable(schema: Schema): Schema {
  if (schema.type === undefined || schema.properties || schema.anyOf) {
    return { anyOf: [schema, { type: 'null' }] }
  }
  return {
    ...schema,
    type: [schema.type, 'null'].flat(),
    ...(schema.enum && { enum: [...schema.enum, null] }),
  }
}

/** Of a function that returns nothing, or a property that is never there. */
export function isNothing({ flags }: ts.Type): boolean {
  return (flags & NOTHING) !== 0
}

function mayBeMissing(type: ts.Type): boolean {
  return type.isUnion() && type.types.some(isNothing)
}

/** The compiler's own order changes with what it read before. */
function byName(one: ts.Symbol, other: ts.Symbol): number {
  return one.name < other.name ? -1 : 1
}
