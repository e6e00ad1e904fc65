import { withLock } from '../lock.mjs'
import { capture, which } from '../processes.mjs'
import { Trouble } from '../progress.mjs'
import { DebianTree, isDebian } from './debian_tree.mjs'
import { isNewEnough } from './handshakes.mjs'

/** Programs beside the servers that operations and their tests need; fetched when first asked for. */
const TOOLS = {
  'nginx': { packages: ['nginx'], program: 'sbin/nginx' },
  'prometheus': { packages: ['prometheus'], program: 'bin/prometheus' },
  'promtool': { packages: ['prometheus'], program: 'bin/promtool' },
  'docker-compose': {
    packages: ['docker-compose'],
    program: 'libexec/docker/cli-plugins/docker-compose',
    fits: async (program) => {
      const { output } = await capture(program, ['version'])
      return /version v?[2-9]/i.test(output)
    },
  },
  'mariadb': ofMariadb('mariadb'),
  'mariadb-dump': ofMariadb('mariadb-dump'),
  'mariadb-binlog': ofMariadb('mariadb-binlog'),
  'mariadb-backup': ofMariadb('mariadb-backup', 'mariadb-backup'),
}

/**
 * The words that begin a command for one of the tools: of PATH, or of Debian's packages.
 * Throws Trouble where neither is to be had.
 */
export async function tool(name) {
  const { packages, program, fits } = TOOLS[name]
  const installed = which(name)
  if (installed && (!fits || (await fits(installed)))) return [installed]
  if (!isDebian()) throw new Trouble(`${name} is neither on PATH nor to be had from Debian.`)
  const tree = new DebianTree(packages[0], packages.join(', '), packages)
  await withLock('tools', () => tree.ready())
  return tree.command(program)
}

/** An older one would not know of vectors, or of periods that do not overlap. */
function ofMariadb(name, suite = 'mariadb-client') {
  const fits = async (program) => {
    const { output } = await capture(program, ['--version'])
    return isNewEnough(output)
  }
  return { packages: [suite], program: `bin/${name}`, fits }
}
