import { useI18n } from '~/composables/use_i18n'
import type { Figure, Span, Unit } from './figures'
import { isMoney } from './figures'

/** How days, weeks and months are called, and figures written. */
export function useStepWords() {
  const { t, locale, won, day } = useI18n()
  const tag = () => (locale.value === 'ko' ? 'ko-KR' : 'en-GB')
  const date = (on: string, options: Intl.DateTimeFormatOptions) =>
    new Date(`${on}T00:00:00Z`).toLocaleDateString(tag(), { ...options, timeZone: 'UTC' })

  /** In a table or a tip: 2026년 11월, or 11월 2일 (월) – 11월 8일 (일). */
  const long = ({ from, to }: Span, unit: Unit) => {
    if (unit === 'month') return date(from, { year: 'numeric', month: 'long' })
    return from === to ? day(from) : t('admin.board.days', { from: day(from), to: day(to) })
  }

  /** Below a bar. */
  const short = ({ from }: Span, unit: Unit) =>
    unit === 'month'
      ? date(from, { year: '2-digit', month: 'short' })
      : date(from, { month: 'numeric', day: 'numeric' })

  const figure = (name: Figure, value: number) =>
    isMoney(name) ? won(value) : value.toLocaleString('en-US')

  /** At the side of a chart. */
  const rough = (value: number) =>
    new Intl.NumberFormat(tag(), { notation: 'compact', maximumFractionDigits: 1 }).format(value)

  return { long, short, figure, rough }
}
