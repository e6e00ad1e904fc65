import { test } from '@japa/runner'
import router from '@adonisjs/core/services/router'
import { asks, controllerAt } from './asking.js'

/** Doors for whoever is signed in or has a token, whatever they may do; why nothing has to be allowed. */
const FOR_ANYBODY: Record<string, string> = {
  'settings': 'leads to the first page of settings, which asks',
  'hosting.listings.show': 'leads to the form of the listing, which asks',
  'restrictions.show': 'tells the banned why, of themselves alone',
  'rentals.index': 'their own rentals, by a scope on the person',
  'api.rentals.index': 'the same for programs',
  'hosting.listings.index': 'their own listings, by a relation of the person',
  'api.hosting.listings.index': 'the same for programs',
  'hosting.reservations.index': 'requests to them as a host, by a scope on the person',
  'api.hosting.reservations.index': 'the same for programs',
}

type Route = ReturnType<typeof router.toJSON>[string][number]

/** Whether one has to be somebody: nobody comes in without a session or a token. */
function isGuarded({ middleware }: Route): boolean {
  return [...middleware.all()].some((one) => {
    if (typeof one === 'function') return false
    const { name, args } = one as { name?: string; args?: { isOptional?: boolean } }
    return name === 'auth' || name === 'staff' || (name === 'bearer' && !args?.isOptional)
  })
}

function actionOf({ handler }: Route) {
  if (typeof handler === 'function' || !Array.isArray(handler.reference)) return null
  const [controller, name] = handler.reference
  const specifier = /#controllers\/\w+(?:\/\w+)*/.exec(String(controller))?.[0]
  return specifier ? { path: controllerAt(specifier), name: name ?? 'handle' } : null
}

const named = (route: Route) => route.name ?? `${route.methods[0]} ${route.pattern}`

test.group('Every guarded route', () => {
  test('asks a policy in its controller, or is open to anybody for a reason', ({ assert }) => {
    const guarded = Object.values(router.toJSON()).flat().filter(isGuarded)
    assert.isAbove(guarded.length, 300)
    const unasked = guarded.filter((route) => {
      const action = actionOf(route)
      return action === null || !asks(action)
    })
    assert.deepEqual(unasked.map(named).toSorted(), Object.keys(FOR_ANYBODY).toSorted())
  })

  test('is looked into function by function', ({ assert }) => {
    const path = 'app/controllers/reservations/acts/claiming.ts'
    assert.isTrue(asks({ path, name: 'fileClaim' }))
    assert.isTrue(asks({ path: 'app/controllers/mcp_controller.ts', name: 'store' }))
    assert.isFalse(asks({ path: 'app/controllers/mcp_controller.ts', name: 'send' }))
  })
})
