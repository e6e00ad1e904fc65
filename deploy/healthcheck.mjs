/**
 * Asks the process of this container how it is, and prints what it says. `--always` ends with 0 whatever that is.
 * `--alive` asks whether it answers at all, where it tells its metrics: any process does, and none depends on others for it.
 */
const { PORT = '3333', METRICS_PORT = '9464' } = process.env
const signal = AbortSignal.timeout(4_000)
if (process.argv.includes('--alive')) {
  const { status } = await fetch(`http://127.0.0.1:${METRICS_PORT}/alive`, { signal })
  console.log(`it answers (${status})`)
} else {
  const answer = await fetch(`http://127.0.0.1:${PORT}/health/ready`, { signal })
  console.log(JSON.stringify(await answer.json()))
  process.exitCode = answer.ok || process.argv.includes('--always') ? 0 : 1
}
