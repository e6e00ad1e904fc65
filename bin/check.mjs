import { buildAssets } from './support/builds.mjs'
import { ensureDependencies, NODE } from './support/dependencies.mjs'
import { openDoor } from './support/door.mjs'
import { environmentOf } from './support/environment.mjs'
import { inRoot } from './support/paths.mjs'
import { capture, which } from './support/processes.mjs'
import { say, step, tail, Trouble } from './support/progress.mjs'
import { NO_SERVERS } from './support/services.mjs'

const FORMAT = [
  'Format',
  'prettier/bin/prettier.cjs',
  '--check',
  '--cache',
  '--log-level=warn',
  '.',
]
const LINT = [
  'Lint',
  'eslint/bin/eslint.js',
  '--cache',
  '--cache-location=node_modules/.cache/eslint/',
  '--max-warnings=0',
  '.',
]
const SERVER_TYPES = ['Types of the server', 'typescript/bin/tsc', '--noEmit']
const PAGE_TYPES = [
  'Types of the pages',
  'vue-tsc/bin/vue-tsc.js',
  '--noEmit',
  '--project',
  'resources/tsconfig.json',
]

/** Format, lint and types; two at a time, all of them even when one fails. */
openDoor('check', async ({ given }) => {
  await ensureDependencies()
  const audit = auditPackages()
  const env = environmentOf('test', given, NO_SERVERS)
  await buildAssets(env)
  const lanes = [
    [LINT, FORMAT],
    [SERVER_TYPES, PAGE_TYPES],
  ]
  const failures = (await Promise.all(lanes.map((lane) => inTurn(lane, env)))).flat()
  for (const { name, output } of failures) say(`\n✗ ${name}\n${output.trimEnd()}`)
  say(await audit)
  if (failures.length > 0)
    throw new Trouble(`${failures.map(({ name }) => name).join(', ')}: to be mended.`)
})

async function inTurn(checks, env) {
  const failures = []
  for (const [name, program, ...args] of checks) {
    const failure = await check(name, [inRoot('node_modules', program), ...args], env)
    if (failure) failures.push(failure)
  }
  return failures
}

/** Undefined, or what the check had to say. */
async function check(name, args, env) {
  let output
  const work = async () => {
    const result = await capture(NODE, args, { cwd: inRoot(), env })
    if (result.code === 0) return
    output = result.output
    throw new Trouble(name)
  }
  await step(name, work).catch(() => {})
  return output === undefined ? undefined : { name, output }
}

/** Said, never held against the check: advisories come without a change of ours, and offline there are none. */
async function auditPackages() {
  const { code, output } = await capture(which('npm'), ['audit', '--omit=dev', '--loglevel=warn'], {
    cwd: inRoot(),
    timeout: 60_000,
  })
  if (code === 0 || /\d+ .*vulnerabilit/.test(output))
    return `\nnpm audit --omit=dev\n${tail(output, 40)}`
  return `\nnpm audit --omit=dev could not be asked: ${firstWords(output)}`
}

function firstWords(output) {
  return /npm (?:warn audit|error) (.*)/.exec(output)?.[1] ?? 'no answer'
}
