import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readIfThere } from '../processes.mjs'
import { Trouble } from '../progress.mjs'

const KEYRINGS = [
  '/usr/share/keyrings/debian-archive-keyring.gpg',
  '/usr/share/keyrings/debian-archive-keyring.pgp',
]
const RELEASES = [
  'stable',
  'oldstable',
  'testing',
  'unstable',
  'sid',
  'bookworm',
  'trixie',
  'forky',
  'duke',
]

/**
 * The Debian mirror that this machine's own apt sources name: { uri, signedBy }, the latter as
 * lines for a deb822 file. Both of apt's ways to write sources are read.
 */
export function debianMirror(etc = '/etc/apt') {
  const found = sourceFiles(etc).flatMap(parse).find(isDebianRelease)
  if (!found) throw new Trouble(`No Debian mirror in the apt sources under ${etc}.`)
  const keyring = KEYRINGS.find((file) => existsSync(file))
  return { uri: found.uri, signedBy: keyring ? [`Signed-By: ${keyring}`] : [] }
}

function sourceFiles(etc) {
  const parts = join(etc, 'sources.list.d')
  const names = existsSync(parts) ? readdirSync(parts).sort() : []
  return [join(etc, 'sources.list'), ...names.map((name) => join(parts, name))].filter((file) =>
    /\.(list|sources)$/.test(file)
  )
}

function parse(file) {
  const text = readIfThere(file)
  return file.endsWith('.sources') ? parseStanzas(text) : parseLines(text)
}

/** deb [option=value …] URI suite component … */
function parseLines(text) {
  return text.split('\n').flatMap((line) => {
    const [, uri, suite, components] =
      /^\s*deb\s+(?:\[[^\]]*\]\s*)?(\S+)\s+(\S+)\s+(.+)$/.exec(line.replace(/#.*/, '')) ?? []
    return uri ? [{ uri, suites: [suite], components: components.trim().split(/\s+/) }] : []
  })
}

/** deb822: stanzas of "Key: value", where a line that begins with a blank goes on with the value. */
function parseStanzas(text) {
  const stanzas = text.replace(/^#.*\n?/gm, '').split(/\n\s*\n/)
  return stanzas.flatMap((stanza) => {
    const fields = Object.fromEntries(
      stanza
        .replace(/\n[ \t]+/g, ' ')
        .split('\n')
        .map((line) => [
          line.split(':')[0].trim().toLowerCase(),
          line.slice(line.indexOf(':') + 1).trim(),
        ])
    )
    const words = (name) => (fields[name] ?? '').split(/\s+/).filter(Boolean)
    if (/^no$/i.test(fields.enabled ?? '') || !words('types').includes('deb')) return []
    return words('uris').map((uri) => ({
      uri,
      suites: words('suites'),
      components: words('components'),
    }))
  })
}

function isDebianRelease({ uri, suites, components }) {
  return (
    !uri.startsWith('cdrom:') &&
    components.includes('main') &&
    suites.some((suite) => RELEASES.includes(suite))
  )
}
