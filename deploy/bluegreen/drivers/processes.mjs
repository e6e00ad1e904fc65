import { spawn } from 'node:child_process'
import { closeSync, cpSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import util from 'node:util'
import { isTaken, reportOf } from '../asking.mjs'
import { lastJson, told } from '../commands.mjs'
import { textOf } from '../files.mjs'
import { end, isAlive, markOf, signal } from '../pids.mjs'
import { tellPrometheus } from '../targets.mjs'
import { Trouble } from '../trouble.mjs'
import { untilSettled } from '../waiting.mjs'
import { problemsOf } from './processes_settings.mjs'

const COMMANDS = {
  web: ['node', 'bin/server.js'],
  worker: ['node', 'ace.js', 'queue:work'],
  scheduler: ['node', 'ace.js', 'schedule:run'],
  migrate: ['node', 'ace.js', 'migration:run', '--force'],
  pending: ['node', 'ace.js', 'migrations:pending'],
}
const LAST_WORDS = 1_500

/** Plain processes on this machine; a release is a folder. They outlive this script. */
export class ProcessesDriver {
  static problemsOf(config) {
    return problemsOf(config, { ...COMMANDS, ...config.commands })
  }

  constructor(config, state) {
    this.config = config
    this.state = state
    this.commands = { ...COMMANDS, ...config.commands }
    this.host = config.host ?? '127.0.0.1'
  }

  /** What a release is called from now on: whoever comes later may stand in another folder. */
  releaseAt(name) {
    const folder = resolve(name)
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      throw new Trouble(`There is no release at ${folder}.`)
    return folder
  }

  addresses(colour) {
    return this.config.colours[colour].map(({ port }) => ({ host: this.host, port }))
  }

  /** Somebody else at one of its ports would answer in its place. */
  async start(colour, release) {
    for (const { host, port } of this.addresses(colour))
      if (await isTaken(host, port)) throw new Trouble(`Something listens at ${host}:${port}.`)
    const pids = []
    this.state.colours[colour] = { release, pids }
    for (const settings of this.config.colours[colour]) {
      pids.push(this.#launch('web', release, `${colour}-${settings.port}`, settings))
      this.#save()
    }
  }

  async stop(colour, patience) {
    const ends = await Promise.all(this.#pids(colour).map((pid) => ended(pid, patience)))
    this.state.colours[colour] = null
    this.#save()
    return ends.every(Boolean)
  }

  async depart(colour) {
    for (const pid of this.#pids(colour)) signal(pid, 'SIGUSR2')
  }

  /** All of it. */
  async isRunning(colour) {
    const pids = this.#pids(colour)
    return pids.length > 0 && pids.every(isAlive)
  }

  /** Any of it. */
  async isThere(colour) {
    return this.#pids(colour).some(isAlive)
  }

  /** What each process of the colour says of itself, null where nothing answers. */
  look(colour) {
    return Promise.all(this.addresses(colour).map(reportOf))
  }

  /** @param name a colour or a companion */
  async lastWords(name) {
    const web = this.config.colours[name]?.map(({ port }) => `${name}-${port}`)
    const logs = (web ?? [name]).map((each) => this.#log(each))
    const ends = logs.map((log) => (textOf(log) ?? '').slice(-LAST_WORDS).trim())
    return `The end of ${logs.join(', ')}:\n${ends.join('\n')}`
  }

  async pendingMigrations(release) {
    const place = this.#place(release)
    await refuseOldNode(this.commands.pending, place)
    return lastJson(await told(this.commands.pending, place))
  }

  migrate(release) {
    return told(this.commands.migrate, this.#place(release))
  }

  async publish(release) {
    const { assets } = this.config
    if (!assets) return
    const from = join(this.releaseAt(release), 'public/assets')
    cpSync(from, this.config.at(assets), {
      recursive: true,
      filter: (path) => !/\/assets\/(server|\.vite)$/.test(path),
    })
  }

  companionRelease(name) {
    return this.state.companions[name]?.release ?? undefined
  }

  async isCompanionRunning(name) {
    return isAlive(this.state.companions[name]?.pid)
  }

  /** Whether it serves its metrics, where it has a port for them. */
  async isAtWork(name) {
    const { metrics } = this.config.companions[name]
    return metrics === undefined || isTaken(this.host, metrics)
  }

  /** The new one lives before the old one is asked to finish what it began; without a release none follows. */
  async replaceCompanion(name, release) {
    const { companions } = this.state
    const before = companions[name]
    const { pid: old, left = [] } = before ?? {}
    const next = release ? { release, pid: this.#launch(name, release, name) } : {}
    companions[name] = { ...next, left: [...left, old].filter(isAlive) }
    this.#save()
    if (release) await this.#settle(name, before)
    await this.#endLeft(name)
  }

  /** One that ends by itself was none: it is as before. */
  async #settle(name, before) {
    const isRunning = () => this.isCompanionRunning(name)
    try {
      await untilSettled(this, name, isRunning, this.config.settleSeconds)
    } catch (error) {
      if (before) this.state.companions[name] = before
      else delete this.state.companions[name]
      this.#save()
      throw error
    }
  }

  /** Those that a deployment which was cut off did not see to their end. */
  async endLeft() {
    for (const name of Object.keys(this.state.companions)) await this.#endLeft(name)
  }

  nginx(...args) {
    return told([...this.config.nginx, ...args])
  }

  async #endLeft(name) {
    const { companions } = this.state
    const { left = [], ...present } = companions[name]
    await Promise.all(left.map((pid) => ended(pid, this.config.stopSeconds * 1_000)))
    if (present.release) companions[name] = present
    else delete companions[name]
    this.#save()
  }

  #launch(kind, release, name, settings = this.config.companions[kind]) {
    const [program, ...args] = this.commands[kind]
    const place = this.#place(release, settings)
    mkdirSync(this.config.at(this.config.logs), { recursive: true, mode: 0o750 })
    const log = openSync(this.#log(name), 'a', 0o640)
    const child = spawn(program, args, { ...place, detached: true, stdio: ['ignore', log, log] })
    closeSync(log)
    child.on('error', () => {})
    child.unref()
    if (!child.pid) throw new Trouble(`${program} cannot be started.`)
    return markOf(child.pid)
  }

  /** Each process wants a port to listen on; those that listen to nobody are told that of a web process. */
  #place(release, { port = this.config.colours.blue[0].port, metrics = '', env } = {}) {
    const files = this.config.environment ?? []
    const given = files.map((file) => util.parseEnv(readFileSync(this.config.at(file), 'utf8')))
    const own = { HOST: this.host, PORT: String(port), METRICS_PORT: String(metrics) }
    if (metrics) own.METRICS_HOST = this.host
    return {
      cwd: this.releaseAt(release),
      env: Object.assign({}, process.env, ...given, own, env),
    }
  }

  #pids(colour) {
    return this.state.colours[colour]?.pids ?? []
  }

  #save() {
    this.state.save()
    this.tellPrometheus()
  }

  /** Before the first deployment too: Prometheus does not see a folder that comes after it. */
  tellPrometheus() {
    const { host, config, state } = this
    if (config.targets) tellPrometheus(config.at(config.targets), { host, config, state })
  }

  #log(name) {
    return join(this.config.at(this.config.logs), `${name}.log`)
  }
}

function ended(pid, patience) {
  return isAlive(pid) ? end(pid, patience) : true
}

/** The release itself would say so with a stack. */
async function refuseOldNode([program], place) {
  if (program !== 'node') return
  const version = await told([program, '--version'], place)
  if (Number.parseInt(version.slice(1)) >= 24) return
  throw new Trouble(`node on the PATH is ${version.trim()}: the shop needs 24.`)
}
