/** Sends valid and broken requests to every operation of the API, on a server of its own. */
import { bootApplication } from '../bench/support/application.js'

const app = await bootApplication()
const { openScene } = await import('#tests/support/fuzz/scene')
const { fuzz } = await import('#tests/support/fuzz/run')
const { reportOf } = await import('#tests/support/fuzz/report')
const { WebProcess } = await import('#tests/support/web_process')

const [requests, seed] = process.argv.slice(2).map(Number)

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
