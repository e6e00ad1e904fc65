import { createHash } from 'node:crypto'
import { createReadStream, readFileSync, writeFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Trouble } from '../progress.mjs'

const FORMAT = 1
export const NAMES = {
  manifest: 'manifest.json',
  data: 'database.sql.gz',
  triggers: 'triggers.sql.gz',
  list: 'storage.list',
  storage: 'storage',
}

const WHYS = { ENOENT: 'it has no manifest', ENOTDIR: 'it is no folder' }

/** Says of the parts how long they are and what is in them, and seals what it says. */
export async function writeManifest(folder, facts, parts) {
  const files = {}
  for (const name of parts) files[name] = await fingerprintOf(join(folder, name))
  const said = { format: FORMAT, ...facts, files }
  const text = `${JSON.stringify({ ...said, seal: sealOf(said) }, null, 2)}\n`
  writeFileSync(join(folder, NAMES.manifest), text, { mode: 0o600 })
}

/** What a backup says of itself. Throws Trouble when it is none, or was changed. */
export function readManifest(folder) {
  let manifest
  try {
    manifest = JSON.parse(readFileSync(join(folder, NAMES.manifest), 'utf8'))
  } catch (error) {
    throw noBackup(folder, WHYS[error.code] ?? 'its manifest cannot be read')
  }
  if (typeof manifest !== 'object' || manifest === null) {
    throw noBackup(folder, 'its manifest says nothing')
  }
  const { seal, ...said } = manifest
  if (said.format !== FORMAT) {
    throw new Trouble(`${folder} has format ${said.format}, not ${FORMAT}. Nothing was touched.`)
  }
  if (seal !== sealOf(said)) throw damaged(NAMES.manifest)
  return said
}

/** Throws Trouble unless each part is as it was written. */
export async function verifyParts(folder, { files }) {
  for (const [name, expected] of Object.entries(files)) {
    const found = await fingerprintOf(join(folder, name)).catch(() => undefined)
    if (found?.sha256 !== expected.sha256) throw damaged(name)
  }
}

export async function fingerprintOf(path) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  const { size } = await stat(path)
  return { bytes: size, sha256: hash.digest('hex') }
}

export function damaged(name) {
  return new Trouble(
    `The backup is damaged: ${name} is not as it was written. Nothing was touched; take another backup.`
  )
}

function noBackup(folder, why) {
  return new Trouble(`${folder} is no whole backup: ${why}. Nothing was touched.`)
}

function sealOf(said) {
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}
