import type { Readable } from '#start/environment/reading'

interface Range {
  from: number
  to: number
  /** Parts of one count too. */
  isBroken?: true
}

const PORT: Range = { from: 1, to: 65_535 }
const DOLLARS: Range = { from: 0, to: 1_000_000, isBroken: true }

/** What each number may be. Redis has sixteen databases unless somebody told it otherwise. */
export const NUMBERS = {
  PORT,
  METRICS_PORT: PORT,
  DB_PORT: PORT,
  DB_POOL_MAX: { from: 1, to: 1_000 },
  DB_READ_PORT: PORT,
  DB_READ_MAX_LAG_SECONDS: { from: 0, to: 86_400, isBroken: true },
  REDIS_PORT: PORT,
  REDIS_DB: { from: 0, to: 15 },
  CHAT_MESSAGES_PER_SECOND: { from: 1, to: 1_000_000 },
  CHAT_MESSAGES_PER_MINUTE: { from: 1, to: 60_000_000 },
  QUEUE_CONCURRENCY: { from: 1, to: 1_000 },
  QUEUE_LEASE_SECONDS: { from: 1, to: 3_600 },
  SMTP_PORT: PORT,
  PAGE_CACHE_SECONDS: { from: 0, to: 3_600 },
  AI_DIMENSIONS: { from: 64, to: 4_096 },
  AI_CALLS_PER_PERSON: { from: 0, to: 1_000_000 },
  AI_DOLLARS_PER_DAY: DOLLARS,
  AI_DOLLARS_PER_PERSON: DOLLARS,
  AI_LEASE_SECONDS: { from: 1, to: 3_600 },
} satisfies Record<string, Range>

/** Numbers that nothing works with. */
export function wrongNumbers({ get }: Readable): string[] {
  const all = Object.entries(NUMBERS) as [keyof typeof NUMBERS, Range][]
  return all.flatMap(([name, range]) => {
    const value = get(name)
    if (value === undefined || isWithin(value, range)) return []
    const { from, to, isBroken } = range
    return [`${name} is a ${isBroken ? '' : 'whole '}number from ${from} to ${to}`]
  })
}

function isWithin(value: number, { from, to, isBroken }: Range): boolean {
  return value >= from && value <= to && (isBroken === true || Number.isInteger(value))
}
