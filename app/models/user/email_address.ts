/** One spelling of an address that was typed: by it people are found, and what they try is counted. */
export function tidyEmail(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase()
}

/**
 * The database takes letters with marks for those without (`utf8mb4_unicode_ci`): addresses that have such letters
 * would find the accounts of others, so there are none.
 */
export function isPlainEmail(email: string): boolean {
  return /^[\x21-\x7e]+$/.test(email)
}
