import { spawn } from 'node:child_process'
import { Trouble } from './trouble.mjs'

const SHOWN = 2_000

/** Runs a command to its end. @returns what it said on stdout; throws Trouble with the end of it, and `said`, when it fails */
export function told([program, ...args], options = {}) {
  return new Promise((resolve, reject) => {
    /** In a group of its own: Ctrl-C is for this script, which lets a command end before it goes back. */
    const child = spawn(program, args, {
      ...options,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    let all = ''
    child.stdout.on('data', (text) => ((said += text), (all += text)))
    child.stderr.on('data', (text) => (all += text))
    child.on('error', (error) => reject(new Trouble(`${program}: ${error.message}`)))
    child.on('close', (code) => {
      if (code === 0) return resolve(said)
      const words = [program, ...args].join(' ')
      const shown = `${words} ended with ${code}:\n${all.slice(-SHOWN).trim()}`
      reject(Object.assign(new Trouble(shown), { said: all }))
    })
  })
}

/** The last line of JSON that is no line of the log: the application may log before it and after. */
export function lastJson(said) {
  const lines = said.split('\n').flatMap(parsed)
  const found = lines.filter((line) => line.level === undefined).at(-1)
  if (found === undefined) throw new Trouble(`An answer was expected in:\n${said.slice(-SHOWN)}`)
  return found
}

function parsed(line) {
  try {
    const value = JSON.parse(line)
    return typeof value === 'object' && value !== null ? [value] : []
  } catch {
    return []
  }
}
