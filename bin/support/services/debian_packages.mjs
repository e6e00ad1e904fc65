import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { privateDirectory, SERVICES } from '../paths.mjs'
import { must, readIfThere, which } from '../processes.mjs'
import { step, Trouble } from '../progress.mjs'
import { debianMirror } from './debian_mirror.mjs'
import { PrivateApt } from './private_apt.mjs'

const SUITE = 'trixie'
const HOME = join(SERVICES, 'debian')
const TREE = join(HOME, 'tree')
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
  const apt = new PrivateApt(join(HOME, 'apt'), debianMirror(), SUITE)
  await step('Debian package lists read', () => apt.update())
  const files = await step('MariaDB and Valkey fetched', () => apt.download(PACKAGES), {
    done: (list) => `MariaDB and Valkey fetched (${list.length} packages, ${megabytes(list)} MB)`,
  })
  await step('MariaDB and Valkey unpacked', () => unpack(files))
  apt.remove()
}

/** Unpacked beside its place and moved there when whole: what is there is complete. */
async function unpack(files) {
  const draft = `${TREE}.draft`
  rmSync(draft, { recursive: true, force: true })
  privateDirectory(draft)
  for (const file of files) await must(`Unpacking ${file}`, 'dpkg-deb', ['-x', file, draft])
  renameSync(draft, TREE)
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
