import defaults from '#config/marketplace'
import { fits, isSettingName, SETTING_NAMES, type Settings } from './keys.js'

let current: Settings = { ...defaults }

/** What applies now, as this process knows it: a read costs nothing. `refreshing.ts` keeps it true. */
const marketplace = {} as Settings
for (const name of SETTING_NAMES) {
  Object.defineProperty(marketplace, name, { enumerable: true, get: () => current[name] })
}

/** Takes over what is set; whatever is unknown or out of bounds leaves the default. */
export function apply(set: readonly { name: string; value: unknown }[]): void {
  const fitting = set.filter(({ name, value }) => isSettingName(name) && fits(name, value))
  current = { ...defaults, ...Object.fromEntries(fitting.map(({ name, value }) => [name, value])) }
}

export default marketplace
