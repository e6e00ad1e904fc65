import { randomBytes } from 'node:crypto'
import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { inVar, privateDirectory, VAR } from './paths.mjs'

const FILE = inVar('secrets.json')

/** Passwords and keys of this clone, made once. Callers hold the lock "services". */
export function secrets() {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8'))
  } catch {
    return createSecrets()
  }
}

function createSecrets() {
  privateDirectory(VAR)
  const made = {
    databasePassword: randomBytes(18).toString('base64url'),
    redisPassword: randomBytes(18).toString('base64url'),
    appKey: randomBytes(24).toString('base64url'),
  }
  const draft = `${FILE}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 })
  chmodSync(draft, 0o600)
  renameSync(draft, FILE)
  return made
}
