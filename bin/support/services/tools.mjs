import { withLock } from '../lock.mjs'
import { which } from '../processes.mjs'
import { Trouble } from '../progress.mjs'
import { DebianTree, isDebian } from './debian_tree.mjs'

/** Programs beside the servers that operations and their tests need; fetched when first asked for. */
const TOOLS = {
  nginx: { packages: ['nginx'], program: 'sbin/nginx' },
  prometheus: { packages: ['prometheus'], program: 'bin/prometheus' },
  promtool: { packages: ['prometheus'], program: 'bin/promtool' },
}

/**
 * The words that begin a command for one of the tools: of PATH, or of Debian's packages.
 * Throws Trouble where neither is to be had.
 */
export async function tool(name) {
  const { packages, program } = TOOLS[name]
  const installed = which(name)
  if (installed) return [installed]
  if (!isDebian()) throw new Trouble(`${name} is neither on PATH nor to be had from Debian.`)
  const tree = new DebianTree(packages[0], packages.join(', '), packages)
  await withLock('tools', () => tree.ready())
  return tree.command(program)
}
