import { Env } from '@adonisjs/core/env'
import { readEnvironment } from '#start/environment/reading'
import { refusals } from '#start/environment/refusals'

const rules = {
  NODE_ENV: Env.schema.enum(['development', 'production', 'test'] as const, {
    message: 'development, production or test',
  }),
  APP_MODE: Env.schema.enum.optional(['development', 'test', 'production', 'demo'] as const),
  APP_NAME: Env.schema.string.optional(),
  APP_KEY: Env.schema.secret({
    message: 'at least 16 characters that nobody knows; it signs cookies and seals accounts',
  }),
  AUDIT_KEY: Env.schema.secret.optional(),
  APP_URL: Env.schema.string({
    format: 'url',
    tld: false,
    protocol: true,
    message: 'where people find the shop, such as https://chwimeet.example',
  }),
  HOST: Env.schema.string({ format: 'host', message: 'the address to listen on, such as 0.0.0.0' }),
  PORT: Env.schema.number({ message: 'the port to listen on, such as 3333' }),
  LOG_LEVEL: Env.schema.enum(
    ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const,
    { message: 'fatal, error, warn, info, debug, trace or silent' }
  ),
  TZ: Env.schema.enum(['UTC'] as const, { message: 'UTC' }),
  CORS_ORIGINS: Env.schema.string.optional(),
  TRUST_PROXY: Env.schema.string.optional(),

  METRICS_HOST: Env.schema.string.optional({ format: 'host' }),
  METRICS_PORT: Env.schema.number.optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: Env.schema.string.optional({
    format: 'url',
    tld: false,
    protocol: true,
  }),

  DB_HOST: Env.schema.string({
    format: 'host',
    message: 'where MariaDB listens, a host name or address',
  }),
  DB_PORT: Env.schema.number({ message: 'the port of MariaDB, mostly 3306' }),
  DB_USER: Env.schema.string({ message: 'the account of MariaDB' }),
  DB_PASSWORD: Env.schema.secret.optional(),
  DB_DATABASE: Env.schema.string({ message: 'the name of the database' }),
  DB_POOL_MAX: Env.schema.number.optional(),
  DB_READ_HOST: Env.schema.string.optional({ format: 'host' }),
  DB_READ_PORT: Env.schema.number.optional(),
  DB_READ_USER: Env.schema.string.optional(),
  DB_READ_PASSWORD: Env.schema.secret.optional(),
  DB_READ_MAX_LAG_SECONDS: Env.schema.number.optional(),

  REDIS_HOST: Env.schema.string({
    format: 'host',
    message: 'where Redis listens, a host name or address',
  }),
  REDIS_PORT: Env.schema.number({ message: 'the port of Redis, mostly 6379' }),
  REDIS_PASSWORD: Env.schema.secret.optional(),
  REDIS_DB: Env.schema.number.optional(),

  SESSION_DRIVER: Env.schema.enum(['redis', 'memory', 'cookie'] as const, {
    message: 'redis in production',
  }),
  LIMITER_STORE: Env.schema.enum(['redis', 'memory'] as const, { message: 'redis in production' }),

  CHAT_MESSAGES_PER_SECOND: Env.schema.number.optional(),
  CHAT_MESSAGES_PER_MINUTE: Env.schema.number.optional(),

  SECURITY_CONTACT: Env.schema.string.optional(),
  SECURITY_EXPIRES: Env.schema.string.optional(),

  QUEUE: Env.schema.enum.optional(['in-process', 'worker', 'off'] as const),
  QUEUE_CONCURRENCY: Env.schema.number.optional(),
  QUEUE_LEASE_SECONDS: Env.schema.number.optional(),

  MAIL_MAILER: Env.schema.enum(['smtp', 'mailbox'] as const, { message: 'smtp in production' }),
  MAIL_FROM: Env.schema.string.optional(),
  MAILBOX_ROOT: Env.schema.string.optional(),
  SMTP_HOST: Env.schema.string.optional(),
  SMTP_PORT: Env.schema.number.optional(),
  SMTP_USERNAME: Env.schema.string.optional(),
  SMTP_PASSWORD: Env.schema.secret.optional(),

  SSR: Env.schema.boolean.optional(),
  PAGE_CACHE_SECONDS: Env.schema.number.optional(),

  KAKAO_CLIENT_ID: Env.schema.string.optional(),
  KAKAO_CLIENT_SECRET: Env.schema.secret.optional(),
  KAKAO_AUTH_URL: Env.schema.string.optional({ format: 'url', tld: false, protocol: true }),
  KAKAO_API_URL: Env.schema.string.optional({ format: 'url', tld: false, protocol: true }),

  PAYMENTS: Env.schema.enum.optional(['sandbox', 'toss'] as const),
  TOSS_CLIENT_KEY: Env.schema.string.optional(),
  TOSS_SECRET_KEY: Env.schema.secret.optional(),
  TOSS_API_URL: Env.schema.string.optional({ format: 'url', tld: false, protocol: true }),
  PAYOUTS: Env.schema.enum.optional(['sandbox', 'bank_file'] as const),
  SCHEDULER: Env.schema.enum.optional(['in-process', 'off'] as const),

  AI: Env.schema.enum.optional(['builtin', 'openai'] as const),
  OPENAI_API_KEY: Env.schema.secret.optional(),
  OPENAI_BASE_URL: Env.schema.string.optional({ format: 'url', tld: false, protocol: true }),
  AI_EMBED_MODEL: Env.schema.string.optional(),
  AI_RANK_MODEL: Env.schema.string.optional(),
  AI_ANSWER_MODEL: Env.schema.string.optional(),
  AI_DIMENSIONS: Env.schema.number.optional(),
  AI_CALLS_PER_PERSON: Env.schema.number.optional(),
  AI_DOLLARS_PER_DAY: Env.schema.number.optional(),
  AI_DOLLARS_PER_PERSON: Env.schema.number.optional(),
  AI_LEASE_SECONDS: Env.schema.number.optional(),

  WEBHOOKS_ALLOWED: Env.schema.string.optional(),

  STORAGE: Env.schema.enum.optional(['fs', 's3'] as const),
  STORAGE_ROOT: Env.schema.string.optional(),
  S3_BUCKET: Env.schema.string.optional(),
  S3_REGION: Env.schema.string.optional(),
  S3_ENDPOINT: Env.schema.string.optional({ format: 'url', tld: false, protocol: true }),
  S3_ACCESS_KEY_ID: Env.schema.string.optional(),
  S3_SECRET_ACCESS_KEY: Env.schema.secret.optional(),
  S3_FORCE_PATH_STYLE: Env.schema.boolean.optional(),
  CDN_BASE_URL: Env.schema.string.optional({ format: 'url', tld: false, protocol: true }),
}

export type Rules = typeof rules

const env = await readEnvironment(new URL('../', import.meta.url), rules, refusals)

export default env
