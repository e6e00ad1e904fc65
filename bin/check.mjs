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
  ...program('prettier/bin/prettier.cjs'),
  '--check',
  '--cache',
  '--log-level=warn',
  '.',
]
const LINT = [
  'Lint',
  ...program('eslint/bin/eslint.js'),
  '--cache',
  '--cache-location=node_modules/.cache/eslint/',
  '--max-warnings=0',
  '.',
]
const SERVER_TYPES = ['Types of the server', ...program('typescript/bin/tsc'), '--noEmit']
const PAGE_TYPES = [
  'Types of the pages',
  ...program('vue-tsc/bin/vue-tsc.js'),
  '--noEmit',
  '--project',
  'resources/tsconfig.json',
]
const API_CURRENT = [
  'Document of the API',
  '--import=@poppinss/ts-exec',
  inRoot('bin/openapi.ts'),
  '--check',
]
const API_LINT = [
  'Lint of the document',
  ...program('@redocly/cli/bin/cli.js'),
  'lint',
  '.adonisjs/api/openapi.json',
]

/** Format, lint, types and the document of the API; two at a time, all of them even when one fails. */
openDoor('check', async ({ given }) => {
  await ensureDependencies()
  const audit = auditPackages()
  const env = {
    ...environmentOf('test', given, NO_SERVERS),
    REDOCLY_TELEMETRY: 'off',
    REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
  }
  await buildAssets(env)
  const lanes = [
    [LINT, FORMAT, API_LINT],
    [SERVER_TYPES, PAGE_TYPES, API_CURRENT],
  ]
  const failures = (await Promise.all(lanes.map((lane) => inTurn(lane, env)))).flat()
  for (const { name, output } of failures) say(`\n✗ ${name}\n${output.trimEnd()}`)
  say(await audit)
  if (failures.length > 0)
    throw new Trouble(`${failures.map(({ name }) => name).join(', ')}: to be mended.`)
})

async function inTurn(checks, env) {
  const failures = []
  for (const [name, ...args] of checks) {
    const failure = await check(name, args, env)
    if (failure) failures.push(failure)
  }
  return failures
}

function program(path) {
  return [inRoot('node_modules', path)]
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
