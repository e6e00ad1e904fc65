import './support/node_version.mjs'
import { givenEnvironment } from './support/dotenv.mjs'
import { say, Trouble } from './support/progress.mjs'
import { resetServices, servicesStatus, startServices, stopServices } from './support/services.mjs'

const [command, ...options] = process.argv.slice(2)
const force = options.includes('--force')

const commands = {
  async start() {
    await startServices(givenEnvironment(), { keep: true })
    await commands.status()
  },
  async stop() {
    await stopServices({ force })
    say('MariaDB and Redis are stopped.')
  },
  async reset() {
    await resetServices({ force })
    say('MariaDB and Redis are stopped and their data is gone.')
  },
  async status() {
    const { DB_HOST, REDIS_HOST } = givenEnvironment()
    const { servers, visitors } = await servicesStatus()
    for (const { kind, port, source, version, running } of servers) {
      const named = kind === 'mariadb' ? DB_HOST : REDIS_HOST
      const where = running
        ? `127.0.0.1:${port} (${[source, version].filter(Boolean).join(', ')})`
        : 'not running'
      say(`${kind.padEnd(8)} ${named ? `${named}, named by the environment` : where}`)
      if (!running && !named) process.exitCode = 3
    }
    if (visitors.length > 0) say(`in use by process ${visitors.join(', ')}`)
  },
}

try {
  if (!commands[command])
    throw new Trouble('Usage: npm run services -- start|stop|status|reset [--force]')
  await commands[command]()
} catch (error) {
  if (!(error instanceof Trouble)) throw error
  say(`✗ ${error.message}`)
  process.exitCode = 1
}
