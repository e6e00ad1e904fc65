import { spawn } from 'node:child_process'
import { accessSync, constants, readFileSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { tail, Trouble } from './progress.mjs'

/** Finds a program on PATH (and in the system folders that a plain user's PATH leaves out). */
export function which(...names) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  for (const name of names) {
    for (const folder of folders.filter(Boolean)) {
      const path = join(folder, name)
      if (isProgram(path)) return path
    }
  }
}

export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

const running = new Map()
let closing = false

/** Runs a program to its end and returns { code, output }; stdout and stderr together. */
export function capture(program, args, { input, ...options } = {}) {
  return new Promise((resolve) => {
    const stdin = input === undefined ? 'ignore' : 'pipe'
    const child = launch(program, args, { ...options, stdio: [stdin, 'pipe', 'pipe'] })
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text))
    child.stderr.setEncoding('utf8').on('data', (text) => (output += text))
    child.on('error', (error) => resolve({ code: 127, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
    if (input !== undefined) {
      child.stdin.on('error', () => {})
      child.stdin.end(input)
    }
  })
}

/** Like capture, but a failure is the caller's trouble and shows the end of what was printed. */
export async function must(what, program, args, options) {
  const { code, output } = await capture(program, args, options)
  if (code !== 0) throw new Trouble(`${what} failed:\n${tail(output)}`)
  return output
}

/** Runs a program on this terminal, or with its output in `log`; resolves with its exit code. */
export function attach(program, args, options) {
  return ended(launch(program, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options }))
}

export function ended(child) {
  return new Promise((resolve) => {
    child.on('error', () => resolve(127))
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 128 : 1)))
  })
}

/** A child that ends with this process. Detached ones lead a group, which is ended as a whole. */
export function launch(program, args, options) {
  if (closing) throw new Trouble('Interrupted.')
  const child = spawn(program, args, options)
  running.set(child, options.detached ? -child.pid : child.pid)
  child.once('error', () => running.delete(child))
  child.once('exit', () => running.delete(child))
  return child
}

export async function endChildren(patience = 10_000) {
  closing = true
  await Promise.all([...running.values()].map((pid) => end(pid, patience)))
}

/** The pid in `file`, if that process lives and its command line mentions `mark`. */
export function livingProcess(file, mark) {
  const pid = Number.parseInt(readIfThere(file), 10)
  return pid > 0 && commandLine(pid).includes(mark) ? pid : undefined
}

export function commandLine(pid) {
  return readIfThere(`/proc/${pid}/cmdline`).replaceAll('\0', ' ')
}

/** Tells a process from a later one that got the same pid: its start in ticks since boot. */
export function birthOf(pid) {
  const stat = readIfThere(`/proc/${pid}/stat`)
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
}

export function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Signals TERM, then KILL after `patience` ms. A negative pid addresses the process group. */
export async function end(pid, patience = 30_000) {
  if (!signal(pid, 'SIGTERM')) return
  for (let waited = 0; waited < patience; waited += 50) {
    await sleep(50)
    if (!isRunning(pid)) return
  }
  signal(pid, 'SIGKILL')
  while (isRunning(pid)) await sleep(50)
}

function isRunning(pid) {
  if (!signal(pid, 0)) return false
  return pid < 0 || readIfThere(`/proc/${pid}/stat`).split(') ').pop()[0] !== 'Z'
}

function signal(pid, name) {
  try {
    return process.kill(pid, name)
  } catch {
    return false
  }
}
