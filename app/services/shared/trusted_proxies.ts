import ipaddr from 'ipaddr.js'

type Address = ipaddr.IPv4 | ipaddr.IPv6
type Network = [Address, number]

const LOOPBACK = ['127.0.0.0/8', '::1/128']

/**
 * Who is believed about where a request comes from, of `TRUST_PROXY`: "loopback", or addresses and networks with
 * commas between them; nobody when it is empty.
 */
export function trustedProxies(given: string): (address: string) => boolean {
  const networks = namesIn(given)
    .map(networkOf)
    .filter((network) => network !== null)
  return (address) => {
    if (!ipaddr.isValid(address)) return false
    const from = ipaddr.process(address)
    return networks.some(
      ([network, bits]) => from.kind() === network.kind() && from.match(network, bits)
    )
  }
}

/** What in it names no network. */
export function unreadableProxies(given: string): string[] {
  return namesIn(given).filter((name) => networkOf(name) === null)
}

function namesIn(given: string): string[] {
  return given
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
    .flatMap((name) => (name === 'loopback' ? LOOPBACK : [name]))
}

function networkOf(name: string): Network | null {
  try {
    if (name.includes('/')) return ipaddr.parseCIDR(name)
    const address = ipaddr.process(name)
    return [address, address.kind() === 'ipv4' ? 32 : 128]
  } catch {
    return null
  }
}
