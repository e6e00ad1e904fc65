const HIDDEN = '…'

/** What nobody needs in a log: values of statements, addresses, tokens, numbers of phones, banks and cards. */
const SECRETS: [RegExp, string][] = [
  [/'(?:[^'\\]|\\.|'')*'/g, `'${HIDDEN}'`],
  [/[\w.%+-]+@[\w-]+(?:\.[\w-]+)+/g, HIDDEN],
  [/\bcwm_[\w-]+/g, HIDDEN],
  [/\b(?:sk|ck|live|test)_[\w-]{8,}/g, HIDDEN],
  [/\b(Bearer|Basic)\s+[\w+/=.-]+/gi, `$1 ${HIDDEN}`],
  [/\b[\w-]{40,}\b/g, HIDDEN],
  [/\d[\d -]{6,}\d/g, HIDDEN],
]

export interface LoggedError {
  type: string
  message: string
  stack?: string
  code?: string | number
  status?: number
  errno?: number
  sqlState?: string
  kind?: string
  cause?: LoggedError
}

/** A text as it may stand in a log. */
export function scrub(text: string): string {
  return SECRETS.reduce((left, [pattern, instead]) => left.replace(pattern, instead), text)
}

/**
 * An error as it may stand in a log: of its own fields those that name what happened, none that a database or
 * a library filled with what people sent.
 */
export function loggedError(thrown: unknown, depth = 0): LoggedError | unknown {
  if (!(thrown instanceof Error)) return typeof thrown === 'string' ? scrub(thrown) : typeof thrown
  const { code, status, errno, sqlState, kind } = thrown as Error & Partial<LoggedError>
  return {
    type: thrown.constructor.name,
    message: scrub(thrown.message),
    ...(thrown.stack && { stack: withoutMessage(thrown) }),
    ...given({ code, status, errno, sqlState, kind }),
    ...(thrown.cause instanceof Error && depth < 3
      ? { cause: loggedError(thrown.cause, depth + 1) }
      : {}),
  }
}

/** The driver's pool says by itself why it has no connection: with account, host, database and its own stack. */
const OF_POOL = /^Acquire connection error: /
const PLACE = /\b(E[A-Z]{4,}) [\w.:[\]-]+/g

/** What is said beside an error is often its own message; words of ours stay as they are. */
export function scrubbedLine(said: unknown[]): unknown[] {
  const [first, ...rest] = said
  if (typeof first === 'string' && OF_POOL.test(first)) return [poolWords(first), ...rest]
  const error = first instanceof Error ? first : (first as { err?: unknown } | null)?.err
  if (!(error instanceof Error)) return said
  const [message = error.message, ...more] = rest
  return [
    first instanceof Error ? { err: first } : first,
    typeof message === 'string' ? scrub(message) : message,
    ...more,
  ]
}

function poolWords(said: string): string {
  const [words] = said.split('\n')
  return scrub(words).replace(PLACE, `$1 ${HIDDEN}`)
}

/** Where it happened; the message above it has been said. */
function withoutMessage({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
}

function given(fields: Record<string, unknown>) {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => ['string', 'number'].includes(typeof value))
  )
}
