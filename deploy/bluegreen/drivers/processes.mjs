import { spawn } from 'node:child_process'
import { closeSync, cpSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { lastJson, told } from '../commands.mjs'
import { textOf } from '../files.mjs'
import { end, isAlive, markOf, signal } from '../pids.mjs'
import { Trouble } from '../trouble.mjs'

const COMMANDS = {
  web: ['node', 'bin/server.js'],
  worker: ['node', 'ace.js', 'queue:work'],
  scheduler: ['node', 'ace.js', 'schedule:run'],
  migrate: ['node', 'ace.js', 'migration:run', '--force'],
  pending: ['node', 'ace.js', 'migrations:pending'],
}
const LOOK_MS = 3_000
const LAST_WORDS = 1_500

/** Plain processes on this machine; a release is a folder. They outlive this script. */
export class ProcessesDriver {
  constructor(config, state) {
    this.config = config
    this.state = state
    this.commands = { ...COMMANDS, ...config.commands }
    this.host = config.host ?? '127.0.0.1'
  }

  addresses(colour) {
    return this.config.colours[colour].map(({ port }) => ({ host: this.host, port }))
  }

  async start(colour, release) {
    const pids = this.config.colours[colour].map(({ port, env }) =>
      this.#launch('web', release, `${colour}-${port}`, {
        HOST: this.host,
        PORT: String(port),
        ...env,
      })
    )
    this.state.colours[colour] = { release, pids }
    this.state.save()
  }

  async stop(colour, patience) {
    const pids = this.state.colours[colour]?.pids ?? []
    const ends = await Promise.all(pids.map((pid) => !isAlive(pid) || end(pid, patience)))
    this.state.colours[colour] = null
    this.state.save()
    return ends.every(Boolean)
  }

  async depart(colour) {
    for (const pid of this.state.colours[colour].pids) signal(pid, 'SIGUSR2')
  }

  async isRunning(colour) {
    const pids = this.state.colours[colour]?.pids ?? []
    return pids.length > 0 && pids.every(isAlive)
  }

  /** What each process of the colour says of itself, null where nothing answers. */
  look(colour) {
    return Promise.all(this.addresses(colour).map(reportOf))
  }

  async lastWords(colour) {
    const logs = this.config.colours[colour].map(({ port }) => this.#log(`${colour}-${port}`))
    const ends = logs.map((log) => (textOf(log) ?? '').slice(-LAST_WORDS).trim())
    return `The end of ${logs.join(', ')}:\n${ends.join('\n')}`
  }

  async pendingMigrations(release) {
    return lastJson(await told(this.commands.pending, this.#place(release)))
  }

  migrate(release) {
    return told(this.commands.migrate, this.#place(release))
  }

  async publish(release) {
    const { assets } = this.config
    if (!assets) return
    const from = join(this.#folder(release), 'public/assets')
    cpSync(from, this.config.at(assets), {
      recursive: true,
      filter: (path) => !/\/assets\/(server|\.vite)$/.test(path),
    })
  }

  companionRelease() {
    return Object.values(this.state.companions)[0]?.release
  }

  /** The new one runs before the old one is asked to finish what it began; without a release none follows. */
  async replaceCompanion(name, release) {
    const old = this.state.companions[name]
    delete this.state.companions[name]
    if (release)
      this.state.companions[name] = { release, pid: this.#launch(name, release, name, {}) }
    this.state.save()
    if (old && isAlive(old.pid)) await end(old.pid, this.config.stopSeconds * 1_000)
  }

  nginx(...args) {
    return told([...this.config.nginx, ...args])
  }

  #launch(kind, release, name, env) {
    const [program, ...args] = this.commands[kind]
    const place = this.#place(release)
    mkdirSync(this.config.at(this.config.logs), { recursive: true })
    const log = openSync(this.#log(name), 'a')
    const child = spawn(program, args, {
      ...place,
      env: { ...place.env, ...env },
      detached: true,
      stdio: ['ignore', log, log],
    })
    closeSync(log)
    child.on('error', () => {})
    child.unref()
    if (!child.pid) throw new Trouble(`${program} cannot be started.`)
    return markOf(child.pid)
  }

  #place(release) {
    const files = this.config.environment ?? []
    const given = files.map((file) => parseEnv(readFileSync(this.config.at(file), 'utf8')))
    return { cwd: this.#folder(release), env: Object.assign({}, process.env, ...given) }
  }

  #folder(release) {
    const folder = resolve(release)
    if (!existsSync(folder)) throw new Trouble(`There is no release at ${folder}.`)
    return folder
  }

  #log(name) {
    return join(this.config.at(this.config.logs), `${name}.log`)
  }
}

async function reportOf({ host, port }) {
  try {
    const answer = await fetch(`http://${host}:${port}/health/ready`, {
      signal: AbortSignal.timeout(LOOK_MS),
    })
    return await answer.json()
  } catch {
    return null
  }
}
