import type { I18n } from '@adonisjs/i18n'
import { traitsOf, type Kind } from '#models/notification/kinds'
import type { NoticeData } from '#models/notification/notice'
import { dayInWords } from '#services/day_words'

export interface Spoken {
  kind: Kind
  target: string | null
  data: NoticeData
}

/** What fills the holes of the words: names of both sides, amounts and days as people write them. */
export function valuesOf(
  { data }: Pick<Spoken, 'data'>,
  names: { reader: string; other: string | null },
  i18n: I18n
): Record<string, string | number> {
  const other = names.other ?? i18n.t('notices.gone')
  const { side, amount, due, invariant } = data
  return {
    ...Object.fromEntries(Object.entries(data).map(([key, value]) => [key, value ?? ''])),
    actor: other,
    guest: side === 'guest' ? names.reader : other,
    host: side === 'host' ? names.reader : other,
    invariant: invariant ? i18n.t(`admin.violations.invariant.${invariant}`) : '',
    due: typeof due === 'string' ? dayInWords(due, i18n) : '',
    amount:
      typeof amount === 'number'
        ? i18n.t('common.won', { amount: amount.toLocaleString('en-US') })
        : '',
  }
}

/** What happened, in one line. */
export function headlineOf(
  spoken: Spoken,
  names: { reader: string; other: string | null },
  i18n: I18n
): string {
  return i18n.t(traitsOf(spoken.kind).words(spoken), valuesOf(spoken, names, i18n))
}
