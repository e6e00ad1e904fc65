import { Exception } from '@adonisjs/core/exceptions'

/** How the connection to a server ends, or does not begin, when the server is gone or goes. */
const GONE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_SEQUENCE_TIMEOUT',
  'ER_SERVER_SHUTDOWN',
  'ER_NORMAL_SHUTDOWN',
  'ER_CONNECTION_KILLED',
  'ER_CON_COUNT_ERROR',
  'ER_TOO_MANY_USER_CONNECTIONS',
])
/** The database, or the disk of the photos, has no room for one more byte. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'ER_DISK_FULL', 'ER_RECORD_FILE_FULL'])
const SECONDS = { gone: 5, full: 60 }

class AwayException extends Exception {
  readonly retryAfterSeconds = this.code === 'E_NO_ROOM' ? SECONDS.full : SECONDS.gone
}

type Failure = { code?: string; message?: string; name?: string; status?: number }

/** What the shop stands on is away for a while: 503 and when to come again, not a failure of its own. */
export function awayOf(error: unknown): Exception | undefined {
  const { code, message, name, status } = Object(error) as Failure
  if (status !== undefined && status < 500) return undefined
  const isFull = FULL.has(code ?? '')
  const isGone = GONE.has(code ?? '') || name === 'KnexTimeoutError' || isClosed(message)
  if (!isFull && !isGone) return undefined
  return new AwayException(String(message), {
    status: 503,
    code: isFull ? 'E_NO_ROOM' : 'E_AWAY',
    cause: error,
  })
}

/** mysql2 has no code for a connection that ended between two statements. */
function isClosed(message = ''): boolean {
  return /Can't add new command when connection is in closed state/.test(message)
}
