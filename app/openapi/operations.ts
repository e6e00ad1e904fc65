import router from '@adonisjs/core/services/router'
import type { RouteJSON } from '@adonisjs/core/types/http'
import { descriptionOf, type Description } from '#openapi/description'

export interface Operation {
  /** Name of the route. */
  name: string
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** As the router has it: `/api/v1/listings/:id`. */
  pattern: string
  middleware: { name: string; args: unknown }[]
  description: Description | undefined
}

type Actions = { prototype: object }

type Served = Pick<RouteJSON, 'name' | 'pattern' | 'handler' | 'middleware'>

/** The routes of the API, from the table that the server itself looks into. */
export function operations(): Promise<Operation[]> {
  router.commit()
  const routes = Object.values(router.toJSON()).flat()
  return Promise.all(routes.filter(({ pattern }) => pattern.startsWith('/api/v1/')).map(read))
}

function read(route: RouteJSON): Promise<Operation> {
  const method = route.methods.find((one) => one !== 'HEAD')!
  return operationOf(route, method)
}

/** The operation that a route is, also while it serves a request. */
export async function operationOf(route: Served, verb: string): Promise<Operation> {
  const method = verb.toLowerCase() as Operation['method']
  return {
    name: route.name ?? `${method} ${route.pattern}`,
    method,
    pattern: route.pattern,
    middleware: [...route.middleware.all()].map((one) =>
      typeof one === 'function'
        ? { name: 'throttle', args: null }
        : { name: String(one.name ?? 'unnamed'), args: one.args }
    ),
    description: await describedBy(route),
  }
}

async function describedBy({ handler }: Served): Promise<Description | undefined> {
  if (typeof handler === 'function' || !Array.isArray(handler.reference)) return undefined
  const [controller, action] = handler.reference
  return descriptionOf(await loaded(controller), action ?? 'handle')
}

async function loaded(controller: unknown): Promise<Actions> {
  const isClass = /^class\b/.test(String(controller))
  if (isClass) return controller as Actions
  const { default: Controller } = await (controller as () => Promise<{ default: Actions }>)()
  return Controller
}
