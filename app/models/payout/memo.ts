import config from '#config/payouts'

/** What the receiver reads in their account; short enough for every bank, and enough to find the attempt. */
export function memoOf({ ulid }: { ulid: string }): string {
  return `${config.memo}${ulid.slice(-6)}`
}
