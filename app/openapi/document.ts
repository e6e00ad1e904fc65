import { answersOf } from '#openapi/answers'
import { BEARER, HEADERS, PARAMETERS, responses, SCHEMAS } from '#openapi/components'
import { Naming } from '#openapi/naming'
import { operations, type Operation } from '#openapi/operations'
import { operationObject, pathOf } from '#openapi/paths'
import type { Schema } from '#openapi/schema'
import { INTRODUCTION, TAGS } from '#openapi/words'

/** A shorter body is read more easily where it is. */
const LONG = 400

/**
 * The document of the API, made from the router, the descriptions of the actions, the validators and the types that the
 * actions return. Takes the compiler some seconds and wants the packages of development.
 *
 * @param root folder of the project, with a slash at its end
 */
export async function documentOf(root: string) {
  const found = await operations()
  const { bodies, named } = answersOf(
    found.map(({ name }) => name),
    root
  )
  const naming = new Naming(new Map([...named, ...sharedOf(found, bodies)]))
  const paths: Record<string, Record<string, object>> = {}
  for (const operation of found) {
    const body = operation.description?.file ?? bodies.get(operation.name) ?? null
    const path = (paths[pathOf(operation)] ??= {})
    path[operation.method] = operationObject(operation, body && naming.refer(body))
  }
  const tags = new Set(found.map(({ description }) => description?.tag))
  return {
    openapi: '3.1.0',
    info: INTRODUCTION,
    servers: [{ url: '/api/v1' }],
    tags: Object.entries(TAGS)
      .filter(([name]) => tags.has(name as keyof typeof TAGS))
      .map(([name, description]) => ({ name, description })),
    paths,
    components: used(paths, naming),
  }
}

/** Bodies that several operations answer, by the first that only reads, else the first. */
function sharedOf(found: Operation[], bodies: Map<string, Schema | null>): [string, Schema][] {
  const readers = found.toSorted(
    (one, other) => Number(other.method === 'get') - Number(one.method === 'get')
  )
  const groups = Map.groupBy(readers, ({ name }) => JSON.stringify(bodies.get(name) ?? null))
  return [...groups]
    .filter(([text, group]) => group.length > 1 && text.length > LONG)
    .map(([, [{ name }]]) => [`${pascal(name)}Answer`, bodies.get(name)!])
}

/** `api.chat.rooms.show` as ChatRoomsShow. */
function pascal(name: string): string {
  const words = name.replace(/^api\./, '').split(/[._]/)
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}

/** The named schemas, and of everything else what is referred to. */
function used(paths: object, naming: Naming) {
  const refusals = referred(responses(), 'responses', paths)
  const isGuarded = JSON.stringify(paths).includes('"bearer":')
  return {
    ...(isGuarded && { securitySchemes: { bearer: BEARER } }),
    schemas: { ...SCHEMAS, ...Object.fromEntries(naming.used) },
    parameters: referred(PARAMETERS, 'parameters', paths),
    headers: referred(HEADERS, 'headers', [paths, refusals]),
    responses: refusals,
  }
}

function referred(all: Record<string, object>, kind: string, from: object) {
  const text = JSON.stringify(from)
  const kept = Object.entries(all).filter(([name]) =>
    text.includes(`"#/components/${kind}/${name}"`)
  )
  return Object.fromEntries(kept)
}
