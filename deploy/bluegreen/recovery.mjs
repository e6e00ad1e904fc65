import { otherThan } from './state.mjs'
import { areReady, retire } from './waiting.mjs'

/**
 * Puts right what a deployment left behind that was cut off. nginx may do something else than its file says, so it is
 * made to do so before anybody is ended: whoever has taken requests is known then.
 * @returns what was cut off, whether it took over and whether who serves now is sound; null when nothing was
 */
export async function recover({ config, state, driver, nginx, say }) {
  const cut = cutOff(state, nginx)
  if (!cut) return null
  const serving = await whoServes(driver, [nginx.colour, cut.from, cut.to], cut.to)
  if (serving) {
    await nginx.pointAt(serving, driver.addresses(serving))
    say(`nginx sends people to ${serving}, the deployment before was cut off`)
  }
  const colour = serving ?? [nginx.colour, cut.from].find((name) => name && state.colours[name])
  const hasTakenOver = colour !== undefined && colour === cut.to
  state.passTo(colour ?? null, hasTakenOver ? cut.before : null)
  if (serving) await tidy({ config, state, driver, say }, serving)
  state.underWay = null
  state.save()
  return { ...cut, hasTakenOver, isSound: serving ? await isReady(driver, serving) : false }
}

/** An earlier version of this script, or whoever changed one of the two files, left no note. */
function cutOff(state, { colour }) {
  if (state.underWay) return state.underWay
  const isKnown = colour !== undefined && state.colours[colour]
  if (!isKnown || colour === state.active) return null
  const { active: from } = state
  return { from, to: colour, before: from && state.releaseOf(from), isRollback: false }
}

/** Who is ready, rather than who only runs; who is named first, rather than who is named later. */
async function whoServes(driver, named, to) {
  const there = []
  for (const colour of new Set(named.filter(Boolean)))
    if (await driver.isThere(colour)) there.push(colour)
  for (const colour of there) if (await isReady(driver, colour)) return colour
  return there.find((colour) => colour === named[0] || colour !== to)
}

async function tidy({ config, state, driver, say }, serving) {
  const rest = otherThan(serving)
  const release = state.releaseOf(serving)
  if (state.colours[rest]) {
    await retire(driver, rest, config)
    say(`What was left of ${rest} has ended`)
  }
  await driver.endLeft()
  for (const name of Object.keys(config.companions))
    await follow({ driver, say }, name, release).catch(({ message }) => say(`! ${message}`))
}

/** Where it cannot, what comes next may be its mending. */
async function follow({ driver, say }, name, release) {
  const isOfIt = driver.companionRelease(name) === release
  if (isOfIt && (await driver.isCompanionRunning(name))) return
  await driver.replaceCompanion(name, release)
  say(`${name} is of the release that serves`)
}

async function isReady(driver, colour) {
  return areReady(await driver.look(colour))
}
