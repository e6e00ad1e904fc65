import env from '#start/env'
import { secureCookies } from '#config/app'
import { resilient } from '#services/sessions/resilient_store'
import { defineConfig, stores } from '@adonisjs/session'

export default defineConfig({
  enabled: true,
  /** The prefix keeps another host of the same domain from setting it; browsers take it over TLS alone. */
  cookieName: secureCookies ? '__Host-chwimeet_session' : 'chwimeet_session',
  clearWithBrowser: false,
  age: '14d',
  cookie: { path: '/', httpOnly: true, secure: secureCookies, sameSite: 'lax' },
  store: env.get('SESSION_DRIVER'),
  stores: {
    cookie: stores.cookie(),
    redis: resilient(stores.redis({ connection: 'main' })),
  },
})
