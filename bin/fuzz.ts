/** Sends valid and broken requests to every operation of the API, on a server of its own. */
import { bootApplication } from '../bench/support/application.js'

const app = await bootApplication()
const { openScene } = await import('#tests/support/fuzz/scene')
const { fuzz } = await import('#tests/support/fuzz/run')
const { reportOf } = await import('#tests/support/fuzz/report')
const { WebProcess } = await import('#tests/support/web_process')

const requests = option('--requests', 5_000)
const seed = option('--seed', Date.now() % 1_000_000)

const scene = await openScene()
const web = await WebProcess.start({})
try {
  const outcome = await fuzz({
    ...scene,
    origin: `http://127.0.0.1:${web.port}`,
    requests,
    seed,
  })
  console.log(reportOf(outcome, seed))
  process.exitCode = outcome.findings.length > 0 ? 1 : 0
} finally {
  await web.end()
  await app.terminate()
}

function option(name: string, usual: number): number {
  const at = process.argv.indexOf(name)
  if (at === -1) return usual
  const value = Number(process.argv[at + 1])
  if (Number.isSafeInteger(value) && value > 0) return value
  console.error(`${name} is a whole number above 0.`)
  process.exit(2)
}
