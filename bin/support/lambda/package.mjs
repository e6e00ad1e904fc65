import { copyFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { NODE } from '../dependencies.mjs'
import { withLock } from '../lock.mjs'
import { inRoot, inVar } from '../paths.mjs'
import { must, which } from '../processes.mjs'
import { step } from '../progress.mjs'
import { onceFor } from '../stamps.mjs'

const ARCHITECTURES = ['x64', 'arm64']
const MANIFEST = ['package.json', 'package-lock.json', '.npmrc']
const SOURCES = [
  'lambda/src',
  'bin/support/lambda',
  'package-lock.json',
  ...MANIFEST.map((file) => `lambda/${file}`),
]

/** Makes both zips, unless they are there and nothing changed. */
export function packageLambda() {
  const zips = ARCHITECTURES.map((cpu) => `lambda/dist/chwimeet-resize-${cpu}.zip`)
  return withLock('lambda', () =>
    onceFor('lambda', SOURCES, zips, async () => {
      for (const [at, cpu] of ARCHITECTURES.entries()) await packageFor(cpu, inRoot(zips[at]))
    })
  )
}

function packageFor(cpu, zip) {
  const done = () => `Lambda for ${cpu} packed, ${(statSync(zip).size / 2 ** 20).toFixed(1)} MB`
  return step(
    `Lambda for ${cpu} packed`,
    async () => {
      const stage = inVar('lambda', cpu)
      await installSharp(stage, cpu)
      await bundle(join(stage, 'index.mjs'))
      mkdirSync(inRoot('lambda/dist'), { recursive: true })
      await must('packing', NODE, [inRoot('bin/support/lambda/pack.mjs'), stage, `${zip}.part`])
      renameSync(`${zip}.part`, zip)
    },
    { done }
  )
}

/** sharp brings its binary for another processor as a package, so none has to be run or built here. */
async function installSharp(stage, cpu) {
  rmSync(stage, { recursive: true, force: true })
  mkdirSync(stage, { recursive: true })
  for (const file of MANIFEST) copyFileSync(inRoot('lambda', file), join(stage, file))
  const target = ['--os=linux', `--cpu=${cpu}`, '--libc=glibc']
  const options = ['--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund']
  await must('npm ci', which('npm'), ['ci', ...target, ...options], { cwd: stage })
}

/**
 * The SDK goes into the bundle: the one that AWS has beside the runtime changes under our feet, and
 * starts slower.
 */
function bundle(outfile) {
  const require = `import{createRequire}from'node:module';const require=createRequire(import.meta.url);`
  return must('esbuild', inRoot('node_modules/.bin/esbuild'), [
    inRoot('lambda/src/index.ts'),
    '--bundle',
    '--platform=node',
    '--target=node22',
    '--format=esm',
    '--main-fields=module,main',
    '--external:sharp',
    '--minify-syntax',
    '--minify-whitespace',
    '--legal-comments=none',
    `--banner:js=${require}`,
    `--outfile=${outfile}`,
  ])
}
