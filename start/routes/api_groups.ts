import type { Ability } from '#models/access_token/abilities'
import { middleware } from '#start/kernel'
import router from '@adonisjs/core/services/router'

/** Routes of the API for tokens that have one of these abilities. */
export function forTokens(ability: Ability | Ability[], routes: () => void) {
  const demand = Array.isArray(ability) ? { anyOf: ability } : { ability }
  return router
    .group(routes)
    .prefix('/api/v1')
    .as('api')
    .use([
      middleware.api(),
      middleware.apiLimits(),
      middleware.bearer(demand),
      middleware.knownInput(),
      middleware.idempotent(),
    ])
}
