/** Asks the process of this container how it is, and prints what it says. `--always` ends with 0 whatever that is. */
const { PORT = '3333' } = process.env
const isAlways = process.argv.includes('--always')

const answer = await fetch(`http://127.0.0.1:${PORT}/health/ready`, {
  signal: AbortSignal.timeout(4_000),
})
console.log(JSON.stringify(await answer.json()))
process.exitCode = answer.ok || isAlways ? 0 : 1
