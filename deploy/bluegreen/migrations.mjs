import { Trouble } from './trouble.mjs'

/** What the old code could not live with is for a release of its own, after the last one that needs it is gone. */
export function refuseContracting(pending, isAllowed) {
  const contracting = pending.filter(({ contracts }) => contracts)
  if (contracting.length === 0 || isAllowed) return
  const names = contracting.map(({ name }) => `  ${name}`)
  throw new Trouble(
    [
      'These migrations take away what the release that is serving may still use:',
      ...names,
      'When it does not any more, say --contracting.',
    ].join('\n')
  )
}
