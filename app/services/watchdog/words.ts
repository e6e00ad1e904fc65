import type { I18n } from '@adonisjs/i18n'
import { DateTime } from 'luxon'
import type InvariantViolation from '#models/invariant_violation'
import { dayInWords } from '#services/day_words'

type Value = string | number
type Said = Record<string, Value>

/** What a detail is in words of the reader's, by its name; others stay as they are. */
const SPOKEN: Record<string, (value: string, i18n: I18n) => Value> = {
  status: (value, i18n) => i18n.t(`reservations.status.${value}`, {}, value),
  since: instant,
  oldest: instant,
  from: dayInWords,
  until: (value, i18n) => dayInWords(DateTime.fromISO(value).minus({ days: 1 }).toISODate()!, i18n),
  of: (value, i18n) =>
    i18n.t(
      `admin.reservations.movement.${value}`,
      {},
      i18n.t(`admin.reservations.account.${value}`, {}, value)
    ),
  is: won,
  expected: won,
}

/** What is wrong, as somebody of the staff reads it. */
export function detailInWords({ invariant, detail }: InvariantViolation, i18n: I18n): string {
  const key = ['admin.violations.detail', invariant, detail.code].filter(Boolean).join('.')
  if (!i18n.hasMessage(key)) return asItIs(detail)
  const values = spoken(detail, i18n)
  const words = i18n.t(key, values)
  return Number(detail.others) > 0 ? `${words} ${i18n.t('admin.violations.others', values)}` : words
}

/** What it is about, in a few words and its number. */
export function subjectInWords({ subject }: InvariantViolation, i18n: I18n): string {
  const [kind, id] = subject.split(':')
  const key = `admin.violations.subjects.${kind}`
  return i18n.t(kind === 'queue' ? `${key}.${id}` : key, { id }, subject)
}

/** What was found before there were words for it. */
function asItIs(detail: InvariantViolation['detail']): string {
  return Object.entries(detail)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')
}

function spoken(detail: InvariantViolation['detail'], i18n: I18n): Said {
  return Object.fromEntries(
    Object.entries(detail).map(([name, value]) => [
      name,
      SPOKEN[name]?.(String(value), i18n) ?? (value as Value),
    ])
  )
}

function instant(value: string, i18n: I18n): string {
  return i18n.formatDate(new Date(value), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Asia/Seoul',
  })
}

function won(value: string, i18n: I18n): string {
  return i18n.t('common.won', { amount: Number(value).toLocaleString('en-US') })
}
