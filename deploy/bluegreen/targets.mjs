import { join } from 'node:path'
import { replaceFile } from './files.mjs'

/** Tells Prometheus (`file_sd_configs`) whom to ask: a colour that rests is no process that is down. */
export function tellPrometheus(folder, { host, config, state }) {
  const web = ['blue', 'green'].flatMap((colour) =>
    state.colours[colour] ? config.colours[colour] : []
  )
  const asked = { web }
  for (const [name, settings] of Object.entries(config.companions))
    asked[name] = state.companions[name] ? [settings] : []
  for (const [kind, settings] of Object.entries(asked)) {
    const ports = settings.flatMap(({ metrics }) => metrics ?? [])
    const text = JSON.stringify([{ targets: ports.map((port) => `${host}:${port}`) }])
    replaceFile(join(folder, `${kind}.json`), `${text}\n`)
  }
}
