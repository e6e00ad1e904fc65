import { Deployment } from './deployment.mjs'
import { recover } from './recovery.mjs'
import { Trouble } from './trouble.mjs'

/** The release before takes over again. One that was cut off is finished instead of a step further back being taken. */
export async function goBack(parts) {
  const { state, driver, say } = parts
  const cut = await recover(parts)
  const isBack = cut !== null && cut.hasTakenOver === cut.isRollback
  if (isBack && cut.isSound) return say(`${state.active} serves ${state.releaseOf(state.active)}`)
  const release = isBack && state.active ? state.releaseOf(state.active) : state.previous
  if (!release) throw new Trouble('There is no release before.')
  await new Deployment(parts).run(driver.releaseAt(release), { isRollback: true })
}
