import { refuseContracting } from './migrations.mjs'
import { Trouble } from './trouble.mjs'
import { untilQuiet, untilReady } from './waiting.mjs'

const SILENT_MS = 15_000

/**
 * One way from the colour that serves to the other. Each step leaves behind how it is undone; when one fails,
 * those before it are undone, the last one first, and the old colour serves as before.
 */
export class Deployment {
  #undo = []

  constructor({ config, driver, nginx, state, say }) {
    Object.assign(this, { config, driver, nginx, state, say })
    this.from = state.active
    this.to = state.other
  }

  /** @param release what the driver starts; `contracting` and `withoutMigrations` are told by the operator */
  async run(release, { contracting = false, withoutMigrations = false } = {}) {
    try {
      if (!withoutMigrations) await this.#migrate(release, contracting)
      await this.#publish(release)
      await this.#start(release)
      await this.#switch()
      await this.#companions(release)
      await this.#drain()
    } catch (error) {
      await this.#takeBack()
      throw new Trouble(
        `${error.message}\nTaken back: ${this.from ? `${this.from} serves as before` : 'nothing serves, as before'}.`,
        { cause: error }
      )
    }
    await this.#settle(release)
  }

  /** Before the new code runs: it must never meet the schema before it. */
  async #migrate(release, isAllowed) {
    const pending = await this.driver.pendingMigrations(release)
    refuseContracting(pending, isAllowed)
    if (pending.length === 0) return this.say('No migration is pending')
    await this.driver.migrate(release)
    this.say(`${pending.length} migrations have run`)
  }

  /** Pages that are open ask for files of their release: those stay. */
  async #publish(release) {
    await this.driver.publish(release)
    this.say('Assets are published')
  }

  async #start(release) {
    await this.driver.stop(this.to, 0)
    this.#undo.push(() => this.driver.stop(this.to, this.#patience))
    await this.driver.start(this.to, release)
    await untilReady(this.driver, this.to, this.config.readySeconds)
    this.say(`${this.to} is ready`)
  }

  async #switch() {
    const before = this.from
    if (before) this.#undo.push(() => this.nginx.pointAt(before, this.driver.addresses(before)))
    await this.nginx.pointAt(this.to, this.driver.addresses(this.to))
    this.say(`${this.to} serves`)
  }

  /** Workers and schedulers of both releases may run side by side: a new one comes before the old one goes. */
  async #companions(release) {
    const before = this.driver.companionRelease()
    for (const name of this.config.companions) {
      this.#undo.push(() => this.driver.replaceCompanion(name, before))
      await this.driver.replaceCompanion(name, release)
      this.say(`${name} is of the new release`)
    }
  }

  async #drain() {
    const { from } = this
    if (!from || !(await this.driver.isRunning(from))) return
    const old = this.state.colours[from].release
    /** One that was told to leave takes no new sockets any more. */
    this.#undo.push(() => this.#revive(from, old))
    await this.driver.depart(from)
    const { drainSeconds: seconds, quietMs } = this.config
    const left = await untilQuiet(this.driver, from, {
      seconds,
      quietMs,
      onLook: () => this.#serves(),
    })
    this.say(left === 0 ? `${from} has nobody left` : `${from} is ended with ${left} still open`)
  }

  /** While the old one leaves, the new one is watched: a moment without an answer is a moment, an end is an end. */
  async #serves() {
    const reports = await this.driver.look(this.to)
    const isSilent = reports.length === 0 || reports.includes(null)
    this.silentSince = isSilent ? (this.silentSince ?? Date.now()) : undefined
    const isGone = isSilent && !(await this.driver.isRunning(this.to))
    if (isGone || Date.now() - (this.silentSince ?? Date.now()) > SILENT_MS)
      throw new Trouble(
        `${this.to} does not answer any more. ${await this.driver.lastWords(this.to)}`
      )
  }

  async #revive(colour, release) {
    await this.driver.stop(colour, this.#patience)
    await this.driver.start(colour, release)
    await untilReady(this.driver, colour, this.config.readySeconds)
  }

  async #settle(release) {
    const { from, to, state } = this
    state.previous = from ? state.colours[from].release : null
    state.active = to
    state.save()
    if (from) {
      const isClean = await this.driver.stop(from, this.#patience)
      this.say(isClean ? `${from} has ended` : `${from} had to be killed`)
    }
    this.say(`${to} serves ${release}`)
  }

  async #takeBack() {
    for (const undo of this.#undo.toReversed()) {
      try {
        await undo()
      } catch (error) {
        this.say(`! could not be taken back: ${error.message}`)
      }
    }
  }

  get #patience() {
    return this.config.stopSeconds * 1_000
  }
}
