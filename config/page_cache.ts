import env from '#start/env'
import app from '@adonisjs/core/services/app'

/** Signed-out pages that are kept for seconds (app/middleware/page_cache_middleware.ts). */
export default {
  routes: ['home', 'listings.index', 'listings.show', 'users.show'],
  seconds: env.get('PAGE_CACHE_SECONDS', app.inProduction ? 5 : 0),
  pages: 200,
  /** Cookies that change what a visitor sees. */
  cookies: ['region'],
  longestAddress: 500,
}
