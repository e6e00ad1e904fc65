import { Resolver } from 'node:dns/promises'
import type { Address, Resolve } from './contract.js'

const resolver = new Resolver({ timeout: 2_000, tries: 2 })

/**
 * Asks name servers alone, over sockets: the system's own way reads this machine's hosts file, and would let slow names of
 * strangers take the few threads that passwords are hashed on.
 */
export const askNameServers: Resolve = async (hostname) => {
  const [four, six] = await Promise.all([
    addresses(resolver.resolve4(hostname), 4),
    addresses(resolver.resolve6(hostname), 6),
  ])
  return [...four, ...six]
}

async function addresses(found: Promise<string[]>, family: number): Promise<Address[]> {
  const all = await found.catch(() => [])
  return all.map((address) => ({ address, family }))
}
