import type { I18n } from '@adonisjs/i18n'
import type { z } from 'zod'

const KNOWN = ['invalid_type', 'too_small', 'too_big', 'invalid_value', 'unrecognized_keys']
const MOST = 5

/** What is wrong with the arguments, one sentence each, in words that an assistant can act on. */
export function inputWords(issues: z.core.$ZodIssue[], i18n: I18n): string {
  return issues
    .slice(0, MOST)
    .map((issue) => sentence(issue, i18n))
    .join(' ')
}

function sentence(issue: z.core.$ZodIssue, i18n: I18n): string {
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined
  const kind = isMissing ? 'missing' : KNOWN.includes(issue.code) ? issue.code : 'invalid'
  return i18n.t(`mcp.input.${kind}`, {
    field: issue.path.join('.') || 'arguments',
    ...factsOf(issue),
  })
}

function factsOf(issue: z.core.$ZodIssue): Record<string, string> {
  if (issue.code === 'invalid_type') return { expected: issue.expected }
  if (issue.code === 'too_small') return { limit: String(issue.minimum) }
  if (issue.code === 'too_big') return { limit: String(issue.maximum) }
  if (issue.code === 'invalid_value') return { values: issue.values.map(String).join(', ') }
  if (issue.code === 'unrecognized_keys') {
    return { keys: issue.keys.slice(0, MOST).join(', ').slice(0, 200) }
  }
  return {}
}
