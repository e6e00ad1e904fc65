import { existsSync } from 'node:fs'
import { withLock } from './lock.mjs'
import { inRoot } from './paths.mjs'
import { must, readIfThere, which } from './processes.mjs'
import { step } from './progress.mjs'

/** The Node 24 that the package `node` brings; the one that runs this file may be older. */
export const NODE = inRoot('node_modules/.bin/node')

/** Runs `npm ci` when what is installed is not what package-lock.json says. */
export async function ensureDependencies() {
  if (isCurrent()) return
  await withLock('npm ci', async () => {
    if (isCurrent()) return
    await step('Dependencies installed (npm ci)', () =>
      must('npm ci', which('npm'), ['ci', '--no-audit', '--no-fund'], { cwd: inRoot() })
    )
  })
}

/** npm notes what it installed in node_modules/.package-lock.json, at the very end of its work. */
function isCurrent() {
  const installed = packagesOf('node_modules/.package-lock.json')
  const wanted = packagesOf('package-lock.json')
  if (!installed || !wanted || !existsSync(NODE)) return false
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (path === '' || link) return true
    return installed[path] ? installed[path].version === version : optional
  })
}

function packagesOf(file) {
  const text = readIfThere(inRoot(file))
  return text ? JSON.parse(text).packages : undefined
}
