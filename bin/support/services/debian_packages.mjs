import { DebianTree } from './debian_tree.mjs'

const SERVERS = new DebianTree('tree', 'MariaDB and Valkey', [
  'mariadb-server-core',
  'mariadb-client-core',
  'valkey-server',
])

/** A server of Debian's own packages. */
export async function debianServer(kind) {
  const tree = await SERVERS.ready()
  if (kind === 'redis') return { command: tree.command('bin/valkey-server') }
  const share = tree.path('usr/share/mariadb')
  const options = [
    `--basedir=${tree.path('usr')}`,
    `--lc-messages-dir=${share}`,
    `--character-sets-dir=${share}/charsets`,
    `--plugin-dir=${tree.path('usr/lib/mysql/plugin')}`,
  ]
  return { command: tree.command('sbin/mariadbd'), share, options }
}
