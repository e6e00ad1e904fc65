/** Approving requests through the real service, beside the bare SQL that could do it. */
import { createPool, type Pool } from 'mysql2/promise'
import { bootApplication } from './support/application.js'
import { close, option, progress, table } from './support/report.js'
import { median } from './support/stopwatch.js'
import { audit, openShop, reopen, type Request, type Shop } from './booking/shop.js'

const CLIENTS = 32
process.env.DB_POOL_MAX = String(CLIENTS)

type Answer = 200 | 409 | 'other'
type Approve = (request: Request) => Promise<Answer>

const app = await bootApplication()
const { default: Reservation } = await import('#models/reservation')
const { default: User } = await import('#models/user')
const { default: RefusalException } = await import('#exceptions/refusal_exception')
const { default: clock } = await import('#services/clock')

const pool = createPool({
  host: process.env.DB_HOST,
  port: Number(process.env.DB_PORT),
  user: process.env.DB_USER,
  password: process.env.DB_PASSWORD,
  database: process.env.DB_DATABASE,
  connectionLimit: CLIENTS,
  timezone: 'Z',
})

const rounds = option('--rounds', 6)
const shop = await openShop(pool, {
  today: clock.today(),
  hotDays: 40,
  rivals: 10,
  coldListings: option('--size', 1000),
})
progress(`${shop.requests.length} requests, ${shop.coldListings} cold listings and a hot one`)

const contenders: Record<'service' | 'floor', Approve> = {
  service: await throughTheService(shop),
  floor: withBareSql(pool),
}
const speeds = { service: [] as number[], floor: [] as number[] }
let overlaps = 0
let others = 0
let missed = 0

for (let round = 0; round <= rounds; round++) {
  for (const name of round % 2
    ? (['floor', 'service'] as const)
    : (['service', 'floor'] as const)) {
    await reopen(pool)
    const { perSecond, answers } = await run(contenders[name], shop.requests)
    if (round === 0) continue // warm-up
    speeds[name].push(perSecond)
    progress(`round ${round} ${name}: ${perSecond.toFixed(0)} answers/s`)
    if (name === 'floor') continue
    const found = await audit(pool)
    overlaps += found.overlaps
    others += answers.filter((answer) => answer === 'other').length
    missed += shop.hotDays + shop.coldListings - found.booked
  }
}

await pool.end()
await app.terminate()

table('answers/s', speeds)
const ratio = median(speeds.service) / median(speeds.floor)
close('booking', {
  ratio,
  figures: { overlaps, others, missed, clients: CLIENTS, goal: '0.5' },
  passes: overlaps === 0 && others === 0 && missed === 0,
})

/** All requests, through as many clients as the bench has. */
async function run(approve: Approve, requests: Request[]) {
  const waiting = [...requests]
  const answers: Answer[] = []
  const start = performance.now()
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) answers.push(await approve(next))
    })
  )
  return { perSecond: (answers.length / (performance.now() - start)) * 1000, answers }
}

/** What the host's button does, from the record on. */
async function throughTheService({ hostId }: Shop): Promise<Approve> {
  const host = await User.findOrFail(hostId)
  const all = await Reservation.all()
  const records = new Map(all.map((record) => [record.id, record]))
  return async ({ id }) => {
    try {
      await records.get(id)!.approve({ by: host, seen: 1 })
      return 200
    } catch (error) {
      if (error instanceof RefusalException && error.is('daysTaken')) return 409
      progress(String(error))
      return 'other'
    }
  }
}

/** The least that could possibly do it: lock the listing, insert the period, commit. */
function withBareSql(connections: Pool): Approve {
  return async ({ id, listingId, unitId, day }) => {
    const connection = await connections.getConnection()
    try {
      await connection.beginTransaction()
      await connection.query('SELECT id FROM listings WHERE id = ? FOR UPDATE', [listingId])
      await connection.query(
        `INSERT INTO booked_periods (unit_id, listing_id, reservation_id, starts_on, ends_before)
         VALUES (?, ?, ?, ?, ? + INTERVAL 1 DAY)`,
        [unitId, listingId, id, day, day]
      )
      await connection.commit()
      return 200
    } catch (error) {
      await connection.rollback()
      return (error as { errno?: number }).errno === 1062 ? 409 : 'other'
    } finally {
      connection.release()
    }
  }
}
