/** Production start to the first 200 on /health/ready, and idle memory, beside a bare application. */
import { createConnection } from 'mysql2/promise'
import { setTimeout as wait } from 'node:timers/promises'
import { close, option, progress, table } from './support/report.js'
import { Server } from './support/server.js'
import { median } from './support/stopwatch.js'

const SCRIPTS = { ours: 'bin/server.js', bare: 'bench/boot/bare_server.js' }
/** Until what a start leaves behind has been collected. */
const SETTLING = 3000

const rounds = option('--rounds', 7)
const times = { ours: [] as number[], bare: [] as number[] }
const memories = { ours: [] as number[], bare: [] as number[] }

for (let round = 0; round <= rounds; round++) {
  for (const name of round % 2 ? (['bare', 'ours'] as const) : (['ours', 'bare'] as const)) {
    const server = await Server.start(SCRIPTS[name])
    await wait(SETTLING)
    const memory = server.memory()
    await server.stop()
    if (round === 0) continue // files come from the disk
    times[name].push(server.bootTime)
    memories[name].push(memory)
    progress(`round ${round} ${name}: ${server.bootTime.toFixed(0)} ms, ${memory.toFixed(0)} MB`)
  }
}

progress('a migration is made pending')
const isHonest = await tellsPendingMigrations()

table('ms to ready', times)
table('MB resident, idle', memories)
const ratio = median(times.ours) / median(times.bare)
const rss = median(memories.ours) / median(memories.bare)
close('boot', {
  ratio,
  figures: { rss, ready_tells_pending: String(isHonest), goal_ratio: '1.5', goal_rss: '1.3' },
  passes: isHonest && ratio <= 1.5 && rss <= 1.3,
})

/** Forgets the newest migration for a moment: the process must not call itself ready. */
async function tellsPendingMigrations(): Promise<boolean> {
  const { DB_HOST, DB_PORT, DB_USER, DB_PASSWORD, DB_DATABASE } = process.env
  const connection = await createConnection({
    host: DB_HOST,
    port: Number(DB_PORT),
    user: DB_USER,
    password: DB_PASSWORD,
    database: DB_DATABASE,
  })
  const server = await Server.start(SCRIPTS.ours)
  const [rows] = await connection.query(
    'SELECT id, name FROM adonis_schema ORDER BY id DESC LIMIT 1'
  )
  const [{ id, name }] = rows as { id: number; name: string }[]
  try {
    await connection.query('UPDATE adonis_schema SET name = ? WHERE id = ?', ['forgotten', id])
    const { status } = await fetch(`${server.origin}/health/ready`)
    return status === 503
  } finally {
    await connection.query('UPDATE adonis_schema SET name = ? WHERE id = ?', [name, id])
    await connection.end()
    await server.stop()
  }
}
