import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Trouble } from './trouble.mjs'

/** Whoever reads meanwhile, or after the machine lost its power, sees the old text or the new one, whole. */
export function replaceFile(path, text) {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}.draft`
  writeFileSync(draft, text, { mode: 0o644, flush: true })
  renameSync(draft, path)
}

/** What is in the file, undefined when there is none. */
export function textOf(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

/** The object that is written in a file; throws Trouble, with `hint`, when it is no JSON or no object. */
export function objectIn(text, path, hint) {
  try {
    const value = JSON.parse(text)
    if (isObject(value)) return value
  } catch {}
  throw new Trouble(`${path} is no object of JSON. ${hint}`)
}

export function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
