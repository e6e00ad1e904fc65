import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { inRoot, inVar } from './paths.mjs'
import { readIfThere } from './processes.mjs'

const HOME = inVar('stamps')

/** Does `work` unless `results` are there and the contents of `sources` are those of the last time. */
export async function onceFor(name, sources, results, work) {
  const stamp = join(HOME, name)
  const before = fingerprint(sources)
  if (readIfThere(stamp) === before && results.every((path) => existsSync(inRoot(path)))) return
  rmSync(stamp, { force: true })
  await work()
  mkdirSync(HOME, { recursive: true })
  writeFileSync(stamp, fingerprint(sources))
}

function fingerprint(sources) {
  const hash = createHash('sha256')
  for (const path of sources) add(hash, path)
  return hash.digest('hex')
}

function add(hash, path) {
  const place = inRoot(path)
  if (!existsSync(place)) return
  if (statSync(place).isDirectory()) {
    for (const name of readdirSync(place).sort()) add(hash, join(path, name))
  } else {
    hash.update(path).update('\0').update(readFileSync(place)).update('\0')
  }
}

/** Marks of a work that must not be taken for done when it was cut off in the middle. */
export function markBegun(name) {
  mkdirSync(HOME, { recursive: true })
  writeFileSync(join(HOME, `${name}.begun`), '')
}

export function markDone(name) {
  rmSync(join(HOME, `${name}.begun`), { force: true })
}

export function wasCutOff(name) {
  return existsSync(join(HOME, `${name}.begun`))
}
