import { existsSync } from 'node:fs'
import { withLock } from './lock.mjs'
import { inRoot } from './paths.mjs'
import { must, readIfThere, which } from './processes.mjs'
import { step } from './progress.mjs'

/** A build brings along what it needs, and an image the right Node. */
const isBuild = !existsSync(inRoot('adonisrc.ts'))

/** The Node 24 that the package `node` brings; the one that runs this file may be older. */
export const NODE = isBuild ? process.execPath : inRoot('node_modules/.bin/node')

/** Runs `npm ci` when what is installed is not what package-lock.json says. */
export function ensureDependencies() {
  return ensurePackagesIn('')
}

/** The same for a folder of the project that has packages of its own. */
export async function ensurePackagesIn(folder) {
  if (isBuild || isCurrent(folder)) return
  await withLock('npm ci', async () => {
    if (isCurrent(folder)) return
    await step(`Dependencies ${folder && `of ${folder} `}installed (npm ci)`, () =>
      must('npm ci', which('npm'), ['ci', '--no-audit', '--no-fund'], { cwd: inRoot(folder) })
    )
  })
}

/** npm notes what it installed in node_modules/.package-lock.json, at the very end of its work. */
function isCurrent(folder) {
  const installed = packagesOf(inRoot(folder, 'node_modules/.package-lock.json'))
  const wanted = packagesOf(inRoot(folder, 'package-lock.json'))
  if (!installed || !wanted || !existsSync(NODE)) return false
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (path === '' || link) return true
    return installed[path] ? installed[path].version === version : optional
  })
}

function packagesOf(file) {
  const text = readIfThere(file)
  return text ? JSON.parse(text).packages : undefined
}
