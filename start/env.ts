import { Env } from '@adonisjs/core/env'

const env = await Env.create(new URL('../', import.meta.url), {
  NODE_ENV: Env.schema.enum(['development', 'production', 'test'] as const),
  APP_MODE: Env.schema.enum.optional(['development', 'test', 'production', 'demo'] as const),
  APP_NAME: Env.schema.string.optional(),
  APP_KEY: Env.schema.secret(),
  AUDIT_KEY: Env.schema.secret.optional(),
  APP_URL: Env.schema.string({ format: 'url', tld: false, protocol: true }),
  HOST: Env.schema.string({ format: 'host' }),
  PORT: Env.schema.number(),
  LOG_LEVEL: Env.schema.enum([
    'fatal',
    'error',
    'warn',
    'info',
    'debug',
    'trace',
    'silent',
  ] as const),
  TZ: Env.schema.enum(['UTC'] as const),
  CORS_ORIGINS: Env.schema.string.optional(),
  TRUST_PROXY: Env.schema.enum.optional(['loopback', ''] as const),

  METRICS_HOST: Env.schema.string.optional({ format: 'host' }),
  METRICS_PORT: Env.schema.number.optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: Env.schema.string.optional({
    format: 'url',
    tld: false,
    protocol: true,
  }),

  DB_HOST: Env.schema.string({ format: 'host' }),
  DB_PORT: Env.schema.number(),
  DB_USER: Env.schema.string(),
  DB_PASSWORD: Env.schema.secret.optional(),
  DB_DATABASE: Env.schema.string(),
  DB_POOL_MAX: Env.schema.number.optional(),

  REDIS_HOST: Env.schema.string({ format: 'host' }),
  REDIS_PORT: Env.schema.number(),
  REDIS_PASSWORD: Env.schema.secret.optional(),
  REDIS_DB: Env.schema.number.optional(),

  SESSION_DRIVER: Env.schema.enum(['redis', 'memory', 'cookie'] as const),
  LIMITER_STORE: Env.schema.enum(['redis', 'memory'] as const),

  CHAT_MESSAGES_PER_SECOND: Env.schema.number.optional(),
  CHAT_MESSAGES_PER_MINUTE: Env.schema.number.optional(),

  SECURITY_CONTACT: Env.schema.string.optional(),
  SECURITY_EXPIRES: Env.schema.string.optional(),

  QUEUE: Env.schema.enum.optional(['in-process', 'worker', 'off'] as const),
  QUEUE_CONCURRENCY: Env.schema.number.optional(),
  QUEUE_LEASE_SECONDS: Env.schema.number.optional(),

  MAIL_MAILER: Env.schema.enum(['smtp', 'mailbox'] as const),
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
})

const problems = refusals()
if (problems.length > 0) throw new Error(problems.join('\n'))

/** Combinations that are valid one by one but unsafe together (product §5, §16). */
function refusals(): string[] {
  const mode = env.get('APP_MODE', env.get('NODE_ENV'))
  const found: string[] = []

  if (env.get('NODE_ENV') === 'production' && !['production', 'demo'].includes(mode)) {
    found.push(
      `APP_MODE=${mode} shows mail to everybody: NODE_ENV=production runs as production or demo`
    )
  }
  const auditKey = env.get('AUDIT_KEY')?.release()
  if (mode === 'production' && auditKey === undefined) {
    found.push('No AUDIT_KEY: it seals the audit log, and must lie where the database does not')
  }
  if (
    auditKey !== undefined &&
    (auditKey.length < 32 || auditKey === env.get('APP_KEY').release())
  ) {
    found.push('AUDIT_KEY has at least 32 characters and is not APP_KEY')
  }
  if (mode === 'production' && env.get('MAIL_MAILER') === 'mailbox') {
    found.push('MAIL_MAILER=mailbox keeps mail on this machine: set MAIL_MAILER=smtp in production')
  }
  if (mode === 'production' && !env.get('PAYMENTS')) {
    found.push(
      'No payment provider: set PAYMENTS=toss, or PAYMENTS=sandbox to run production on the sandbox knowingly'
    )
  }
  if (
    env.get('PAYMENTS') === 'toss' &&
    !(env.get('TOSS_CLIENT_KEY') && env.get('TOSS_SECRET_KEY'))
  ) {
    found.push('PAYMENTS=toss needs TOSS_CLIENT_KEY and TOSS_SECRET_KEY')
  }
  if (mode === 'production' && env.get('TOSS_API_URL', 'https:').startsWith('http:')) {
    found.push('TOSS_API_URL must be https in production: the secret key travels with each call')
  }
  if (env.get('KAKAO_CLIENT_SECRET') && !env.get('KAKAO_CLIENT_ID')) {
    found.push('KAKAO_CLIENT_SECRET means nothing without KAKAO_CLIENT_ID')
  }
  for (const name of ['KAKAO_AUTH_URL', 'KAKAO_API_URL'] as const) {
    if (mode === 'production' && isFarAway(env.get(name, 'https:'))) {
      found.push(`${name} must be https in production: it says who somebody is`)
    }
  }
  if (
    mode === 'production' &&
    env.get('PAYOUTS') === 'sandbox' &&
    env.get('PAYMENTS') !== 'sandbox'
  ) {
    found.push('PAYOUTS=sandbox sends hosts nothing of what guests really paid: use bank_file')
  }
  if (env.get('AI') === 'openai' && !env.get('OPENAI_API_KEY')) {
    found.push('AI=openai needs OPENAI_API_KEY; AI=builtin needs none')
  }
  if (mode === 'production' && isFarAway(env.get('OPENAI_BASE_URL', 'https:'))) {
    found.push('OPENAI_BASE_URL must be https in production: the key travels with each call')
  }
  if (!(env.get('AI_DIMENSIONS', 512) >= 64 && env.get('AI_DIMENSIONS', 512) <= 4096)) {
    found.push('AI_DIMENSIONS must be 64 to 4096')
  }
  if (env.get('STORAGE') === 's3' && !(env.get('S3_BUCKET') && env.get('S3_REGION'))) {
    found.push('STORAGE=s3 needs S3_BUCKET and S3_REGION')
  }
  if (Boolean(env.get('S3_ACCESS_KEY_ID')) !== Boolean(env.get('S3_SECRET_ACCESS_KEY'))) {
    found.push('S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY go together')
  }
  if (mode === 'production' && isFarAway(env.get('S3_ENDPOINT', 'https:'))) {
    found.push('S3_ENDPOINT must be https in production: photos travel with each call')
  }
  if (mode !== 'test' && env.get('WEBHOOKS_ALLOWED')) {
    found.push('WEBHOOKS_ALLOWED opens our own network to hosts: tests alone may set it')
  }
  if (Boolean(env.get('SECURITY_CONTACT')) !== Boolean(env.get('SECURITY_EXPIRES'))) {
    found.push('SECURITY_CONTACT and SECURITY_EXPIRES go together')
  }
  if (!/^(mailto:|https:|$)/.test(env.get('SECURITY_CONTACT', ''))) {
    found.push('SECURITY_CONTACT begins with mailto: or https:')
  }
  if (Number.isNaN(Date.parse(env.get('SECURITY_EXPIRES', '2027-01-01')))) {
    found.push('SECURITY_EXPIRES is no time, such as 2027-06-30T00:00:00Z')
  }
  if (mode === 'demo' && !isLocal(new URL(env.get('APP_URL')).hostname)) {
    found.push('APP_URL must be local in demo mode: the demo shows its passwords')
  }
  if (mode === 'demo' && !isLocal(env.get('HOST'))) {
    found.push('HOST must be 127.0.0.1 in demo mode: the demo shows its passwords')
  }
  return found
}

/** Without encryption to another machine; a model on this one may do without. */
function isFarAway(address: string): boolean {
  return address.startsWith('http:') && !isLocal(new URL(address).hostname)
}

function isLocal(host: string): boolean {
  return ['localhost', '127.0.0.1', '::1', '[::1]'].includes(host)
}

export default env
