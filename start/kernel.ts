import { pagesOnly } from '#start/pages_only'
import router from '@adonisjs/core/services/router'
import server from '@adonisjs/core/services/server'

server.errorHandler(() => import('#exceptions/handler'))

server.use([
  () => import('#middleware/observing_middleware'),
  () => import('#middleware/container_bindings_middleware'),
  () => import('#middleware/answer_headers_middleware'),
  pagesOnly(() => import('#middleware/private_assets_middleware')),
  pagesOnly(() => import('@adonisjs/static/static_middleware')),
  () => import('@adonisjs/cors/cors_middleware'),
  pagesOnly(() => import('@adonisjs/vite/vite_middleware')),
  pagesOnly(() => import('#middleware/inertia_middleware')),
  pagesOnly(() => import('#middleware/cookieless_photos_middleware')),
  () => import('#middleware/readable_address_middleware'),
])

router.use([
  () => import('@adonisjs/core/bodyparser_middleware'),
  pagesOnly(() => import('@adonisjs/session/session_middleware')),
  pagesOnly(() => import('#middleware/lazy_session_middleware')),
  () => import('@adonisjs/auth/initialize_auth_middleware'),
  pagesOnly(() => import('#middleware/silent_auth_middleware')),
  () => import('#middleware/detect_locale_middleware'),
  pagesOnly(() => import('@adonisjs/shield/shield_middleware')),
  () => import('#middleware/initialize_bouncer_middleware'),
  pagesOnly(() => import('#middleware/page_cache_middleware')),
  () => import('#middleware/standing_middleware'),
])

export const middleware = router.named({
  guest: () => import('#middleware/guest_middleware'),
  auth: () => import('#middleware/auth_middleware'),
  bearer: () => import('#middleware/bearer_middleware'),
  api: () => import('#middleware/api_middleware'),
  apiLimits: () => import('#middleware/api_limits_middleware'),
  ifMatch: () => import('#middleware/if_match_middleware'),
  knownInput: () => import('#middleware/known_input_middleware'),
  idempotent: () => import('#middleware/idempotent_middleware'),
  staff: () => import('#middleware/staff_middleware'),
  ownOrigin: () => import('#middleware/own_origin_middleware'),
})
