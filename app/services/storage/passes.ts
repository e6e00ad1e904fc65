import encryption from '@adonisjs/core/services/encryption'
import clock from '#services/clock'

const PURPOSE = 'storage.pass'

/** Lets whoever holds it see one photo in one size, for a while. */
export function passFor(ulid: string, size: string, seconds: number): string {
  const endsAt = clock.now().plus({ seconds }).toMillis()
  return encryption.getMessageVerifier().sign([ulid, size, endsAt], undefined, PURPOSE)
}

export function isPass(pass: unknown, ulid: string, size: string): boolean {
  if (typeof pass !== 'string') return false
  const signed = encryption.getMessageVerifier().unsign<[string, string, number]>(pass, PURPOSE)
  return signed?.[0] === ulid && signed[1] === size && signed[2] > clock.now().toMillis()
}
