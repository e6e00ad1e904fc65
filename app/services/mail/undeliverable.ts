/** A policy (5.7) is about us, a size or a full box (5.2.2, 5.3) may pass. Without such a code these three name the address. */
const OF_THE_ADDRESS = /\b5\.(?:1\.\d+|2\.1)\b/
const ENHANCED = /^\d{3}[ -]5\.\d+\.\d+\b/
const PLAIN = [550, 551, 553]

interface Refusal {
  command?: unknown
  responseCode?: unknown
  response?: unknown
}

/**
 * Whether the mail server refused the address itself, for good.
 * @returns its code, `550` or `550 5.1.1`, without a word of it: those name the address
 */
export function undeliverable(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  const { command, responseCode, response } = error as Error & Refusal
  if (command !== 'RCPT TO' || typeof responseCode !== 'number' || responseCode < 500) return null
  const said = typeof response === 'string' ? response : ''
  if (!ENHANCED.test(said)) return PLAIN.includes(responseCode) ? String(responseCode) : null
  const [, code] = said.split(/[ -]/)
  return OF_THE_ADDRESS.test(code) ? `${responseCode} ${code}` : null
}
