import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { privateDirectory, SERVICES } from '../paths.mjs'
import { capture, must, readIfThere, which } from '../processes.mjs'
import { step, tail, Trouble } from '../progress.mjs'
import { debianMirror } from './debian_mirror.mjs'

const SUITE = 'trixie'
const HOME = join(SERVICES, 'debian')
const TREE = join(HOME, 'tree')
const APT = join(HOME, 'apt')
const PACKAGES = ['mariadb-server-core', 'mariadb-client-core', 'valkey-server']

export function isDebian() {
  return (
    /^ID=["']?debian["']?$/m.test(readIfThere('/etc/os-release')) &&
    Boolean(which('apt-get') && which('dpkg-deb'))
  )
}

/** A server of Debian's own packages, unpacked into var/ and run through that tree's own loader. */
export async function debianServer(kind) {
  if (!existsSync(TREE)) await fetchPackages()
  const run = (program) => [loader(), '--library-path', libraries(), join(TREE, 'usr', program)]
  if (kind === 'redis') return { command: run('bin/valkey-server') }
  const share = join(TREE, 'usr/share/mariadb')
  const options = [
    `--basedir=${join(TREE, 'usr')}`,
    `--lc-messages-dir=${share}`,
    `--character-sets-dir=${join(share, 'charsets')}`,
    `--plugin-dir=${join(TREE, 'usr/lib/mysql/plugin')}`,
  ]
  return { command: run('sbin/mariadbd'), share, options }
}

async function fetchPackages() {
  const config = aptConfig()
  await step('Debian package lists read', () => aptGet(config, ['update']))
  const files = await step('MariaDB and Valkey fetched', () => download(config), {
    done: (list) => `MariaDB and Valkey fetched (${list.length} packages, ${megabytes(list)} MB)`,
  })
  await step('MariaDB and Valkey unpacked', () => unpack(files))
  rmSync(APT, { recursive: true, force: true })
}

async function download(config) {
  await aptGet(config, [
    '--yes',
    '--no-install-recommends',
    '--download-only',
    'install',
    ...PACKAGES,
  ])
  const archives = join(APT, 'cache/archives')
  return readdirSync(archives)
    .filter((name) => name.endsWith('.deb'))
    .map((name) => join(archives, name))
}

/** Unpacked beside its place and moved there when whole: what is there is complete. */
async function unpack(files) {
  const draft = `${TREE}.draft`
  rmSync(draft, { recursive: true, force: true })
  privateDirectory(draft)
  for (const file of files) await must(`Unpacking ${file}`, 'dpkg-deb', ['-x', file, draft])
  renameSync(draft, TREE)
}

/**
 * apt with folders of its own: the machine's proxies, certificates and credentials hold, its
 * package state and its hooks do not. Signatures are checked as always.
 */
function aptConfig() {
  const home = APT
  rmSync(home, { recursive: true, force: true })
  mkdirSync(join(home, 'state/lists/partial'), { recursive: true })
  mkdirSync(join(home, 'cache/archives/partial'), { recursive: true })
  writeFileSync(join(home, 'status'), '')
  const { uri, signedBy } = debianMirror()
  const source = ['Types: deb', `URIs: ${uri}`, `Suites: ${SUITE}`, 'Components: main', ...signedBy]
  writeFileSync(join(home, 'debian.sources'), `${source.join('\n')}\n`)
  const hooks = [
    'APT::Update::Post-Invoke',
    'APT::Update::Post-Invoke-Success',
    'APT::Update::Pre-Invoke',
    'DPkg::Post-Invoke',
    'DPkg::Pre-Install-Pkgs',
  ]
  const lines = [
    ...hooks.map((name) => `#clear ${name};`),
    `Dir::State "${home}/state";`,
    `Dir::State::status "${home}/status";`,
    `Dir::Cache "${home}/cache";`,
    `Dir::Etc::SourceList "${home}/debian.sources";`,
    'Dir::Etc::SourceParts "-";',
    'Dir::Etc::Preferences "-";',
    'Dir::Etc::PreferencesParts "-";',
    `APT::Sandbox::User "root";`,
    'APT::Get::AllowUnauthenticated "false";',
    'Acquire::AllowInsecureRepositories "false";',
    'Acquire::Languages "none";',
    'Acquire::IndexTargets::deb::DEP-11::DefaultEnabled "false";',
    'Acquire::Retries "3";',
  ]
  const file = join(home, 'apt.conf')
  writeFileSync(file, `${lines.join('\n')}\n`)
  return file
}

async function aptGet(config, args) {
  const env = { ...process.env, LC_ALL: 'C.UTF-8', DEBIAN_FRONTEND: 'noninteractive' }
  const { code, output } = await capture(
    'apt-get',
    ['-c', config, '-qq', '-o', 'APT::Update::Error-Mode=any', ...args],
    { env }
  )
  if (code === 0) return
  if (/NO_PUBKEY|not signed/.test(output)) {
    throw new Trouble(
      `This machine's Debian keys do not know the suite ${SUITE}; upgrade the package debian-archive-keyring.\n${tail(output, 6)}`
    )
  }
  throw new Trouble(
    `apt-get ${args[0] === 'update' ? 'update' : 'download'} failed:\n${tail(output, 8)}`
  )
}

function loader() {
  const folders = [join(TREE, 'usr/lib64'), join(TREE, 'usr/lib'), libraries()]
  for (const folder of folders.filter((path) => existsSync(path))) {
    const name = readdirSync(folder).find(
      (entry) => /^ld-linux.*\.so/.test(entry) || /^ld64\.so/.test(entry)
    )
    if (name) return join(folder, name)
  }
  throw new Trouble(
    `No dynamic loader in ${TREE}; \`npm run services -- reset\` fetches everything anew.`
  )
}

function libraries() {
  const lib = join(TREE, 'usr/lib')
  return join(lib, readdirSync(lib).find((name) => name.includes('-linux-gnu')) ?? '')
}

function megabytes(files) {
  return Math.round(files.reduce((sum, file) => sum + statSync(file).size, 0) / 1_000_000)
}
