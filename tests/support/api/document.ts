import { readFileSync } from 'node:fs'
import type { Schema } from '#openapi/schema'

export interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required?: boolean
  style?: string
  schema: Schema
}

export interface Answer {
  description: string
  headers?: Record<string, object>
  content?: Record<string, { schema?: Schema }>
}

export interface DescribedOperation {
  operationId: string
  method: string
  /** With the prefix and `{parts}`. */
  path: string
  security: Record<string, string[]>[]
  parameters: Parameter[]
  requestBody?: { required: boolean; content: { 'application/json': { schema: Schema } } }
  responses: Record<string, Answer>
}

type Raw = Record<string, unknown>

/** The document of the API as it is served. */
export const document = JSON.parse(
  readFileSync(new URL('../../../.adonisjs/api/openapi.json', import.meta.url), 'utf8')
) as Raw & { paths: Record<string, Record<string, Raw>>; servers: [{ url: string }] }

/** The operations of the document; what they refer to is put in its place, but for the schemas. */
export function describedOperations(): DescribedOperation[] {
  const [{ url }] = document.servers
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const { parameters, responses, ...rest } = operation as unknown as DescribedOperation
      return {
        ...rest,
        method,
        path: `${url}${path}`,
        parameters: parameters.map((one) => resolved(one)),
        responses: Object.fromEntries(
          Object.entries(responses).map(([status, one]) => [status, resolved(one)])
        ),
      }
    })
  )
}

/** What a reference into the document stands for. */
export function resolved<T extends object>(value: T): T {
  const at = '$ref' in value ? String(value.$ref) : null
  if (at === null) return value
  const steps = at.slice(2).split('/')
  return steps.reduce((node, step) => node[step] as Raw, document as Raw) as T
}
