import ipaddr from 'ipaddr.js'

const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3')

/**
 * Whether an address belongs to the open internet: nothing of ours, of this machine, of a provider's inside, and no
 * IPv6 form that stands for an IPv4 address.
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  return (
    parsed.kind() === 'ipv4' ||
    (parsed as ipaddr.IPv6).match(GLOBAL_UNICAST as [ipaddr.IPv6, number])
  )
}
