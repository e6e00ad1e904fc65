import { lastJson, told } from '../commands.mjs'
import { untilSettled } from '../waiting.mjs'

const PORT = 3333
const COLOURS = ['blue', 'green']

/** The services of deploy/compose.yml; a release is a tag of the image. */
export class ComposeDriver {
  constructor(config, state) {
    this.config = config
    this.state = state
    this.words = config.compose ?? ['docker', 'compose', '-f', config.at('compose.yml')]
  }

  /** What there is to say against the settings. */
  static problemsOf() {
    return []
  }

  /** What a release is called from now on. */
  releaseAt(name) {
    return name
  }

  /** The name stands for all containers of the service. */
  addresses(colour) {
    return [{ host: service(colour), port: PORT }]
  }

  async start(colour, release) {
    this.state.colours[colour] = { release }
    this.state.save()
    const scale = `${service(colour)}=${this.#count(colour)}`
    await this.#compose([
      'up',
      '-d',
      '--no-deps',
      '--force-recreate',
      '--scale',
      scale,
      service(colour),
    ])
  }

  async stop(colour, patience) {
    const seconds = String(Math.ceil(patience / 1_000))
    await this.#compose(['stop', '-t', seconds, service(colour)])
    const left = await this.#compose(['ps', '-a', '--format', '{{.ExitCode}}', service(colour)])
    await this.#compose(['rm', '-f', service(colour)])
    this.state.colours[colour] = null
    this.state.save()
    return !left.split('\n').includes('137')
  }

  async depart(colour) {
    await this.#compose(['kill', '-s', 'SIGUSR2', service(colour)])
  }

  /** All of it. */
  async isRunning(colour) {
    return (await this.#running(colour)) >= this.#count(colour)
  }

  /** Any of it. */
  async isThere(colour) {
    return (await this.#running(colour)) > 0
  }

  look(colour) {
    const indexes = Array.from({ length: this.#count(colour) }, (_, at) => String(at + 1))
    return Promise.all(indexes.map((index) => this.#report(colour, index)))
  }

  /** @param name a colour or a companion */
  async lastWords(name) {
    return this.#compose(['logs', '--no-color', '--tail', '20', service(name)])
  }

  async pendingMigrations(release) {
    return lastJson(await this.#once(release, ['node', 'ace.js', 'migrations:pending']))
  }

  migrate(release) {
    return this.#once(release, ['node', 'ace.js', 'migration:run', '--force'])
  }

  publish(release) {
    return this.#compose(['run', '--rm', '--no-deps', '-T', 'publish'], { RELEASE: release })
  }

  companionRelease(name) {
    return this.state.companions[name]?.release
  }

  async isCompanionRunning(name) {
    const ids = await this.#ids(name)
    return ids.length > 0
  }

  /** Its metrics are on a network that this script is not on. */
  async isAtWork() {
    return true
  }

  /** Compose replaces a companion whole. */
  async endLeft() {}

  async replaceCompanion(name, release) {
    delete this.state.companions[name]
    if (release) this.state.companions[name] = { release }
    await this.#compose(release ? ['up', '-d', '--no-deps', name] : ['stop', name])
    this.state.save()
    if (!release) return
    const isRunning = () => this.isCompanionRunning(name)
    await untilSettled(this, name, isRunning, this.config.settleSeconds)
  }

  nginx(...args) {
    return this.#compose([
      'exec',
      '-T',
      'nginx',
      'nginx',
      '-p',
      '/srv/',
      '-c',
      '/srv/conf/nginx.conf',
      ...args,
    ])
  }

  #once(release, words) {
    return this.#compose(['run', '--rm', '--no-deps', '-T', 'task', ...words], { RELEASE: release })
  }

  async #report(colour, index) {
    try {
      const words = ['node', 'healthcheck.mjs', '--always']
      return lastJson(
        await this.#compose(['exec', '-T', '--index', index, service(colour), ...words])
      )
    } catch {
      return null
    }
  }

  async #running(colour) {
    if (!this.state.colours[colour]) return 0
    const ids = await this.#ids(service(colour))
    return ids.length
  }

  async #ids(name) {
    const ids = await this.#compose(['ps', '-q', '--status', 'running', name])
    return ids.trim().split('\n').filter(Boolean)
  }

  #count(colour) {
    return this.config.colours?.[colour]?.count ?? 1
  }

  #compose(args, more = {}) {
    return told([...this.words, ...args], {
      env: { ...process.env, ...this.#variables(), ...more },
    })
  }

  /** Compose reads the tag of each service from its environment; a bare `up` starts none of them. */
  #variables() {
    const { colours, companions } = this.state
    const named = {
      COMPOSE_PROFILES: 'app,task',
      BLUE_RELEASE: colours.blue?.release,
      GREEN_RELEASE: colours.green?.release,
      WORKER_RELEASE: companions.worker?.release,
      SCHEDULER_RELEASE: companions.scheduler?.release,
    }
    const given = Object.entries(named).filter(([, release]) => release)
    const several = COLOURS.filter((colour) => this.#count(colour) > 1)
    /** An address belongs to one container. */
    const shared = several.map((colour) => [`${colour.toUpperCase()}_ADDRESS`, ''])
    return Object.fromEntries([...given, ...shared])
  }
}

function service(name) {
  return COLOURS.includes(name) ? `app-${name}` : name
}
