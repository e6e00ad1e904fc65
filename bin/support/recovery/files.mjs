import { createHash } from 'node:crypto'
import { constants, createReadStream, createWriteStream, existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { damaged, fingerprintOf, NAMES } from './manifest.mjs'

/** What people put in and nobody has looked at yet is not kept: it is asked for again. */
const KEPT = ['private', 'public']
const DRAFT = '.restoring'
const REPLACED = '.replaced'

/** Copies what is not in the backup yet; called before the dump and after it, so that no row is without its file. */
export async function copyFiles(root, folder) {
  for (const path of await filesOf(root)) {
    const to = join(folder, NAMES.storage, path)
    if (existsSync(to)) continue
    await mkdir(dirname(to), { recursive: true, mode: 0o700 })
    await copyFile(join(root, path), to, constants.COPYFILE_FICLONE).catch(ignoreGone)
  }
}

/** Writes down what was copied: one line a file, its sum, its length, its name. */
export async function listFiles(folder) {
  const lines = []
  let bytes = 0
  for (const path of await filesOf(join(folder, NAMES.storage))) {
    const found = await fingerprintOf(join(folder, NAMES.storage, path))
    bytes += found.bytes
    lines.push(`${found.sha256} ${found.bytes} ${path}`)
  }
  await writeFile(join(folder, NAMES.list), lines.map((line) => `${line}\n`).join(''), {
    mode: 0o600,
  })
  return { files: lines.length, bytes }
}

/** How much of a disk they take. */
export async function bytesOf(root) {
  let bytes = 0
  for (const path of await filesOf(root)) {
    const found = await stat(join(root, path)).catch(ignoreGone)
    bytes += found?.size ?? 0
  }
  return bytes
}

/** What is no folder has none; whoever writes into it says what it is. */
export async function hasFiles(root) {
  const about = await stat(root).catch(() => undefined)
  if (!about?.isDirectory()) return false
  const files = await filesOf(root)
  return files.length > 0
}

/** Copies the files beside their place. Throws Trouble at the first that is not as it was written. */
export async function draftFiles(folder, root) {
  const draft = join(root, DRAFT)
  await rm(draft, { recursive: true, force: true })
  const list = await readFile(join(folder, NAMES.list), 'utf8')
  for (const line of list.split('\n').filter(Boolean)) {
    const [, sha256, path] = /^([0-9a-f]{64}) \d+ (.+)$/.exec(line) ?? []
    if (!path || path.split('/').includes('..')) throw damaged(NAMES.list)
    await copyChecked(join(folder, NAMES.storage, path), join(draft, path), sha256)
  }
}

/** Puts the draft in its place, within the folder, which may be the root of a disk. */
export async function placeFiles(root) {
  const replaced = join(root, REPLACED)
  await rm(replaced, { recursive: true, force: true })
  await mkdir(replaced, { recursive: true, mode: 0o700 })
  for (const name of KEPT) {
    await rename(join(root, name), join(replaced, name)).catch(ignoreGone)
    await rename(join(root, DRAFT, name), join(root, name)).catch(ignoreGone)
  }
}

/** Undoes `placeFiles`. */
export async function takeBackFiles(root) {
  for (const name of KEPT) {
    await rm(join(root, name), { recursive: true, force: true })
    await rename(join(root, REPLACED, name), join(root, name)).catch(ignoreGone)
  }
}

export async function forgetDrafts(root) {
  for (const name of [DRAFT, REPLACED]) {
    await rm(join(root, name), { recursive: true, force: true })
  }
}

async function copyChecked(from, to, sha256) {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  const hash = createHash('sha256')
  const reading = createReadStream(from)
  reading.on('data', (chunk) => hash.update(chunk))
  await pipeline(reading, createWriteStream(to, { mode: 0o600 })).catch((error) => {
    throw error.code === 'ENOENT' ? damaged(from) : error
  })
  if (hash.digest('hex') !== sha256) throw damaged(from)
}

async function filesOf(root) {
  const found = []
  for (const name of KEPT) {
    const entries = await readdir(join(root, name), { recursive: true, withFileTypes: true }).catch(
      ignoreGone
    )
    for (const entry of entries ?? []) {
      const path = join(entry.parentPath, entry.name)
      if (entry.isFile() && !entry.name.endsWith('.part')) found.push(relative(root, path))
    }
  }
  return found.sort()
}

function ignoreGone(error) {
  if (error.code !== 'ENOENT') throw error
}
