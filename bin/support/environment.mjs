import { randomBytes } from 'node:crypto'
import { inRoot, inVar, privateDirectory } from './paths.mjs'
import { secrets } from './secrets.mjs'

const DEFAULT_PORT = 3333

/** What sets the modes apart. Each has a database, a Redis index and folders of its own. */
const MODES = {
  demo: {
    node: 'production',
    mode: 'demo',
    suffix: '',
    redis: 0,
    sessions: 'redis',
    limiter: 'redis',
    queue: 'in-process',
    scheduler: 'in-process',
    log: 'info',
  },
  test: {
    node: 'test',
    mode: 'test',
    suffix: '_test',
    redis: 1,
    sessions: 'memory',
    limiter: 'memory',
    queue: 'off',
    scheduler: 'off',
    log: 'error',
  },
  development: {
    node: 'development',
    mode: 'development',
    suffix: '_dev',
    redis: 2,
    sessions: 'redis',
    limiter: 'redis',
    queue: 'in-process',
    scheduler: 'off',
    log: 'info',
  },
  fuzz: {
    node: 'test',
    mode: 'test',
    suffix: '_fuzz',
    redis: 4,
    sessions: 'memory',
    limiter: 'memory',
    queue: 'off',
    scheduler: 'off',
    log: 'error',
  },
  bench: {
    node: 'production',
    mode: 'demo',
    suffix: '_bench',
    redis: 3,
    sessions: 'redis',
    limiter: 'memory',
    queue: 'in-process',
    scheduler: 'off',
    log: 'error',
  },
}

/**
 * The whole environment of a process of the application in `mode`. What the person gave (process,
 * then .env) wins over a default; what keeps the modes apart and safe cannot be given.
 */
export function environmentOf(mode, given, servers, { port } = {}) {
  if (mode === 'production')
    return {
      TZ: 'UTC',
      PORT: String(DEFAULT_PORT),
      ...given,
      NODE_ENV: 'production',
      APP_MODE: mode,
    }
  const traits = MODES[mode]
  const at = String(port ?? given.PORT ?? DEFAULT_PORT)
  const fixed = {
    PATH: `${inRoot('node_modules/.bin')}:${given.PATH}`,
    NODE_ENV: traits.node,
    APP_MODE: traits.mode,
    TZ: 'UTC',
    PORT: at,
    ...serverVariables(servers),
    DB_DATABASE: databaseOf(mode, given),
    REDIS_DB: String(traits.redis),
  }
  const defaults = {
    HOST: '127.0.0.1',
    APP_URL: `http://localhost:${at}`,
    APP_NAME: 'chwimeet',
    APP_KEY: mode === 'test' ? randomBytes(24).toString('base64url') : secrets().appKey,
    LOG_LEVEL: traits.log,
    SESSION_DRIVER: traits.sessions,
    LIMITER_STORE: traits.limiter,
    QUEUE: traits.queue,
    MAIL_MAILER: 'mailbox',
    SCHEDULER: traits.scheduler,
    PAYMENTS: 'sandbox',
    ...(mode === 'test' ? { WEBHOOKS_ALLOWED: 'hooks.test' } : {}),
    STORAGE_ROOT: folder('storage', mode),
    MAILBOX_ROOT: folder('mailbox', mode),
  }
  return mode === 'development'
    ? { ...defaults, ...given, ...fixed }
    : { ...given, ...defaults, ...allowed(mode, given), ...fixed }
}

export function databaseOf(mode, given) {
  const base = given.DB_DATABASE ?? 'chwimeet'
  const { suffix } = MODES[mode]
  return base.endsWith(suffix) ? base : `${base}${suffix}`
}

export function redisIndexOf(mode) {
  return MODES[mode].redis
}

export function folder(kind, mode) {
  return inVar(kind, mode)
}

export function makeFolders(mode) {
  for (const kind of ['storage', 'mailbox']) privateDirectory(folder(kind, mode))
}

/** The few variables that a person may change for a demo. A test run looks the same for everyone. */
function allowed(mode, given) {
  if (mode === 'test') return pick(given, ['LOG_LEVEL'])
  return pick(given, ['LOG_LEVEL', 'APP_NAME', 'APP_KEY', 'APP_URL'])
}

function pick(values, names) {
  return Object.fromEntries(
    names.filter((name) => values[name]).map((name) => [name, values[name]])
  )
}

function serverVariables({ mariadb, redis }) {
  const variables = {
    DB_HOST: mariadb.host,
    DB_PORT: String(mariadb.port),
    DB_USER: mariadb.user,
    DB_PASSWORD: mariadb.password,
    REDIS_HOST: redis.host,
    REDIS_PORT: String(redis.port),
    REDIS_PASSWORD: redis.password,
  }
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [name, value || undefined])
  )
}
