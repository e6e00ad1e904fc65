import env from '#start/env'
import { defineConfig } from '@adonisjs/cors'
import { corsOrigins } from '#services/shared/cors_origins'

/** Sites whose pages may call the API with a token; it takes no cookies from anybody. */
const origins = corsOrigins(env.get('CORS_ORIGINS', ''))

export default defineConfig({
  enabled: (ctx) => ctx.request.url().startsWith('/api/'),
  origin: origins.includes('*') ? '*' : origins,
  methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
  headers: [
    'authorization',
    'content-type',
    'accept-language',
    'if-match',
    'if-none-match',
    'idempotency-key',
  ],
  exposeHeaders: [
    'allow',
    'etag',
    'location',
    'idempotency-replayed',
    'content-disposition',
    'ratelimit-limit',
    'ratelimit-remaining',
    'ratelimit-reset',
    'retry-after',
    'www-authenticate',
    'x-ratelimit-limit',
    'x-ratelimit-remaining',
    'x-request-id',
  ],
  credentials: false,
  maxAge: 600,
})
