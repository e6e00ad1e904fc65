import { setTimeout as sleep } from 'node:timers/promises'
import { migrate, refuseContracting } from './migrations.mjs'
import { Trouble } from './trouble.mjs'
import { Undoing } from './undoing.mjs'
import { retire, untilAtWork, untilQuiet, untilReady } from './waiting.mjs'

const SILENT_MS = 15_000

/**
 * One way from the colour that serves to the other. Each step leaves behind how it is undone; when one fails,
 * those before it are undone, the last one first, and the old colour serves as before. What is under way stands in the
 * state from before the first step until after the last: recovery.mjs goes on from there when this process is killed.
 */
export class Deployment {
  #undoing = new Undoing()

  /** @param signal is heeded between steps and while something is waited for: what was begun is taken back */
  constructor({ config, driver, nginx, state, say, signal }) {
    Object.assign(this, { config, driver, nginx, state, say, signal })
    this.from = state.active
    this.to = state.other
  }

  /** @param release what the driver starts; `contracting` and `isRollback` are told by the operator */
  async run(release, { contracting = false, isRollback = false } = {}) {
    const before = this.from && this.state.releaseOf(this.from)
    this.#note({ from: this.from, to: this.to, release, before, isRollback })
    try {
      if (!isRollback) await this.#step(() => this.#migrate(release, contracting))
      await this.#step(() => this.#publish(release))
      await this.#step(() => this.#start(release))
      await this.#step(() => this.#switch())
      await this.#step(() => this.#companions(release))
      await this.#step(() => this.#drain())
      await this.#step(() => this.#companionsRun())
    } catch (error) {
      throw new Trouble(`${error.message}\n${await this.#takeBack()}`, { cause: error })
    }
    await this.#settle(release, before)
  }

  async #step(work) {
    this.signal?.throwIfAborted()
    await work()
    this.signal?.throwIfAborted()
  }

  /** Before the new code runs: it must never meet the schema before it. */
  async #migrate(release, isAllowed) {
    const pending = await this.driver.pendingMigrations(release)
    refuseContracting(pending, isAllowed)
    if (pending.length === 0) return this.say('No migration is pending')
    await migrate(this.driver, release, this)
    this.say(`${pending.length} migrations have run`)
  }

  /** Pages that are open ask for files of their release: those stay. */
  async #publish(release) {
    await this.driver.publish(release)
    this.say('Assets are published')
  }

  /** People may still be on what was left of the colour by an earlier deployment. */
  async #start(release) {
    await retire(this.driver, this.to, this.config)
    this.#undoing.later(() => this.#endNew())
    await this.driver.start(this.to, release)
    await untilReady(this.driver, this.to, this.config.readySeconds, this.signal)
    this.say(`${this.to} is ready`)
  }

  async #switch() {
    await this.nginx.pointAt(this.to, this.driver.addresses(this.to))
    this.hasSwitched = true
    this.#undoing.later(() => this.#switchBack(), { isVital: true })
    this.say(`${this.to} serves`)
  }

  /** Not to one that is gone: the new one answers. */
  async #switchBack() {
    const { from, nginx } = this
    if (!from) return nginx.pointAtNobody()
    if (!(await this.driver.isThere(from))) throw new Trouble(`${from} is gone`)
    return nginx.pointAt(from, this.driver.addresses(from))
  }

  /** Workers and schedulers of both releases may run side by side: a new one comes before the old one goes. */
  async #companions(release) {
    for (const name of Object.keys(this.config.companions)) {
      const before = this.driver.companionRelease(name)
      this.#undoing.later(() => this.#bringBack(name, before))
      await this.#step(() => this.driver.replaceCompanion(name, release))
      this.say(`${name} is of the new release`)
    }
  }

  /** One that was never replaced goes on. */
  async #bringBack(name, release) {
    const isThere = release && this.driver.companionRelease(name) === release
    if (isThere && (await this.driver.isCompanionRunning(name))) return
    await this.driver.replaceCompanion(name, release)
  }

  async #drain() {
    const { from } = this
    if (!from || !(await this.driver.isThere(from))) return sleep(this.config.quietMs)
    const old = this.state.releaseOf(from)
    /** One that was told to leave takes no new sockets any more. */
    this.#undoing.later(() => this.#revive(from, old), { isVital: true })
    await this.driver.depart(from)
    const { drainSeconds: seconds, quietMs } = this.config
    const onLook = () => this.#serves()
    const left = await untilQuiet(this.driver, from, { seconds, quietMs, onLook })
    this.say(left === 0 ? `${from} has nobody left` : `${from} is ended with ${left} still open`)
  }

  /** While the old one leaves, the new one is watched: a moment without an answer is a moment, an end is an end. */
  async #serves() {
    this.signal?.throwIfAborted()
    const reports = await this.driver.look(this.to)
    const isSilent = reports.length === 0 || reports.includes(null)
    this.silentSince = isSilent ? (this.silentSince ?? Date.now()) : undefined
    const isGone = isSilent && !(await this.driver.isRunning(this.to))
    if (isGone || Date.now() - (this.silentSince ?? Date.now()) > SILENT_MS)
      throw new Trouble(
        `${this.to} does not answer any more. ${await this.driver.lastWords(this.to)}`
      )
  }

  /** The old ones have let go of their ports by now. */
  async #companionsRun() {
    for (const name of Object.keys(this.config.companions))
      await untilAtWork(this.driver, name, this.config.readySeconds, this.signal)
  }

  async #revive(colour, release) {
    await this.driver.stop(colour, this.#patience)
    await this.driver.start(colour, release)
    await untilReady(this.driver, colour, this.config.readySeconds)
  }

  async #endNew() {
    if (this.hasSwitched) await retire(this.driver, this.to, this.config)
    else await this.driver.stop(this.to, this.#patience)
  }

  /** From here on there is no way back but a rollback. */
  async #settle(release, before) {
    const { from, to } = this
    this.state.passTo(to, before)
    if (from) await this.#endOld(from)
    this.#note(null)
    this.say(`${to} serves ${release}`)
  }

  async #endOld(colour) {
    try {
      const isClean = await this.driver.stop(colour, this.#patience)
      this.say(isClean ? `${colour} has ended` : `${colour} had to be killed`)
    } catch (error) {
      throw new Trouble(
        `${this.to} serves, but ${colour} could not be ended: ${error.message}\nThe next deployment will.`,
        { cause: error }
      )
    }
  }

  /** @returns what there is to say of it */
  async #takeBack() {
    if (!(await this.#undoing.run(this.say)))
      return `Not taken back: nginx sends people to ${this.nginx.colour ?? 'nobody'}, which is left alone. Deploy or roll back when that is mended.`
    this.#note(null)
    return `Taken back: ${await this.#servedNow()}.`
  }

  async #servedNow() {
    const { from } = this
    if (!from) return 'nothing serves, as before'
    const reports = await this.driver.look(from)
    if (reports.some(Boolean)) return `${from} serves as before`
    return `nginx sends people to ${from} as before, but ${from} does not answer. Deploy again, or roll back`
  }

  #note(underWay) {
    this.state.underWay = underWay
    this.state.save()
  }

  get #patience() {
    return this.config.stopSeconds * 1_000
  }
}
