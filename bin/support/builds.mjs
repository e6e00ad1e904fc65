import { NODE } from './dependencies.mjs'
import { withLock } from './lock.mjs'
import { inRoot } from './paths.mjs'
import { must } from './processes.mjs'
import { step } from './progress.mjs'
import { onceFor } from './stamps.mjs'

const SETTINGS = [
  'package.json',
  'package-lock.json',
  'adonisrc.ts',
  'tsconfig.json',
  'vite.config.ts',
]
const SERVER = [
  'app',
  'bin/server.ts',
  'bin/console.ts',
  'config',
  'database',
  'lambda/src',
  'start',
  'ace.js',
]
const ASSETS = [
  'public/assets/.vite/manifest.json',
  'public/assets/server/ssr.js',
  'public/pictures/orange-heart.webp',
  'components.d.ts',
]

/** Generated code and the pages' bundles, which `npm test`, `npm run check` and the server share. */
export function buildAssets(env) {
  return withLock('build', () => assets(env))
}

/** The generated code alone. */
export function generateCode(env) {
  return withLock('build', () => codegen(env))
}

/** The production server in build/. */
export function buildServer(env) {
  return withLock('build', async () => {
    await assets(env)
    const sources = [...SETTINGS, ...SERVER, 'resources', '.adonisjs', 'public']
    await onceFor('server', sources, ['build/bin/server.js'], () =>
      step('Server built', () => node(['ace.js', 'build'], { ...env, PAGES_BUILT: '1' }))
    )
  })
}

function codegen(env) {
  return onceFor(
    'codegen',
    [...SETTINGS, ...SERVER, 'resources', '.adonisjs/client', '.adonisjs/server'],
    ['.adonisjs'],
    () => step('Code generated', () => node(['ace.js', 'codegen'], env))
  )
}

async function assets(env) {
  await codegen(env)
  const parts = [
    'bin/support/pictures.ts',
    'bin/support/reka_namespaces.ts',
    'database/data/categories.ts',
  ]
  const sources = [...SETTINGS, 'resources', '.adonisjs/client', ...parts]
  await onceFor('assets', sources, ASSETS, () =>
    step('Pages built', () =>
      node(['bin/support/build_pages.mjs'], { ...env, NODE_ENV: 'production' })
    )
  )
}

function node(args, env) {
  return must(`node ${args.join(' ')}`, NODE, args, { cwd: inRoot(), env, timeout: 300_000 })
}
