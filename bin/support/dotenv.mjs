import { inRoot } from './paths.mjs'
import { readIfThere } from './processes.mjs'

/** The process' environment over what .env says; empty values count as not given. */
export function givenEnvironment() {
  const given = { ...parse(readIfThere(inRoot('.env'))), ...process.env }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
}

function parse(text) {
  return Object.fromEntries(
    text.split('\n').flatMap((line) => {
      const [, name, value] = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/.exec(line) ?? []
      return name ? [[name, unquote(value)]] : []
    })
  )
}

function unquote(value) {
  const [, , quoted] = /^(['"])(.*)\1/.exec(value) ?? []
  return quoted ?? value.replace(/\s+#.*$/, '')
}
