import { usePage } from '@inertiajs/vue3'
import { computed } from 'vue'
import { message } from '~/composables/messages'
import type { Data } from '@generated/data'

/** Words, amounts and dates in the person's language. */
export function useI18n() {
  const page = usePage<Data.SharedProps>()
  const locale = computed(() => page.props.locale)
  const tag = computed(() => (locale.value === 'ko' ? 'ko-KR' : 'en-GB'))

  /** A nickname as people read it: who left is called so in every language, and kept in one. */
  const called = (nickname: string) =>
    nickname === said('former.stored') ? said('former.shown') : nickname
  const said = (key: string) => message(locale.value, `common.${key}`)

  const t = (key: string, values?: Record<string, unknown>) =>
    message(locale.value, key, values && namesIn(values))

  function namesIn(values: Record<string, unknown>) {
    const shown = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? called(value) : value,
    ])
    return Object.fromEntries(shown) as Record<string, unknown>
  }

  /** 12345 → 12,345원 / ₩12,345 */
  const won = (amount: number) => t('common.won', { amount: amount.toLocaleString('en-US') })

  /** '2026-08-04' → 8월 4일 (화); with the year, or without the weekday, where asked. */
  const day = (date: string, { year = false, weekday = true } = {}) => {
    const value = new Date(`${date}T00:00:00Z`)
    const options = {
      month: locale.value === 'ko' ? 'long' : 'short',
      day: 'numeric',
      timeZone: 'UTC',
    } as const
    const text = value.toLocaleDateString(
      tag.value,
      year ? { ...options, year: 'numeric' } : options
    )
    if (!weekday) return text
    return `${text} (${value.toLocaleDateString(tag.value, { weekday: 'short', timeZone: 'UTC' })})`
  }

  /** ISO instant → date and time in Seoul. */
  const instant = (iso: string) =>
    new Date(iso).toLocaleString(tag.value, {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: 'Asia/Seoul',
    })

  return { t, called, locale, won, day, instant }
}
