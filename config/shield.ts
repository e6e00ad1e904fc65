import { secureCookies } from '#config/app'
import storage from '#config/storage'
import app from '@adonisjs/core/services/app'
import { defineConfig } from '@adonisjs/shield'

const devSockets = app.inDev ? ['ws:'] : []

export default defineConfig({
  csp: {
    enabled: true,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", '@nonce'],
      styleSrc: ["'self'", '@nonce'],
      /** The UI library positions pop-overs with style attributes; docs/security.md has the reason. */
      styleSrcAttr: ["'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:', ...storage.origins.bucket, ...storage.origins.cdn],
      fontSrc: ["'self'"],
      connectSrc: ["'self'", ...storage.origins.bucket, ...devSockets],
      objectSrc: ["'none'"],
      frameSrc: ["'none'"],
      frameAncestors: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      manifestSrc: ["'self'"],
    },
    reportOnly: false,
  },
  csrf: {
    enabled: true,
    /**
     * A visitor's language is worth no session; a member's is theirs to change. Payment companies have
     * no session either: what they say is checked otherwise. A mail program that unsubscribes shows a signed token.
     */
    exceptRoutes: ({ route, auth }) =>
      route?.name?.startsWith('webhooks.') ||
      route?.name === 'unsubscriptions.store' ||
      (route?.name === 'locale.update' && !auth.user),
    /** LazySessionMiddleware takes the cookie back from people without a session. */
    enableXsrfCookie: true,
    methods: ['POST', 'PUT', 'PATCH', 'DELETE'],
    cookieOptions: { secure: secureCookies, sameSite: 'lax' },
  },
  xFrame: { enabled: true, action: 'DENY' },
  hsts: { enabled: secureCookies, maxAge: '365 days', includeSubDomains: true },
  contentTypeSniffing: { enabled: true },
})
