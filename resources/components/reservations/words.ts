import type { Data } from '@generated/data'
import type { ShownPriceLine } from '~/components/shared/PriceLines.vue'
import type { StatusTone } from '~/components/shared/StatusBadge.vue'
import { useI18n } from '~/composables/use_i18n'

type Line = Data.ReservationMoney['lines'][number]
type Told = Pick<Data.Reservation, 'status' | 'isMyTurn' | 'marks' | 'lateDays'>

/** The words that several parts of the reservation pages share. */
export function useReservationWords() {
  const { t, locale, won, day } = useI18n()

  function priceLines(lines: Line[]): ShownPriceLine[] {
    return lines
      .filter((line) => line.amount !== 0 || line.kind === 'fee')
      .map((line) => ({
        label: t(`reservations.money.${line.kind}`, {
          name: line.name ?? '',
          percent: line.percent ?? 0,
        }),
        detail:
          line.days === null
            ? undefined
            : t('reservations.money.times', { amount: won(line.unitAmount), days: line.days }),
        amount: Math.abs(line.amount),
        kind: line.kind === 'discount' ? 'discount' : 'plain',
      }))
  }

  function range(start: string, end: string) {
    return start === end
      ? day(start)
      : t('reservations.range', { start: day(start), end: day(end) })
  }

  function tone({ status, isMyTurn, lateDays }: Told): StatusTone {
    if (['REJECTED', 'CANCELLED'].includes(status)) return 'over'
    if (['REFUND_COMPLETED', 'CLAIM_COMPLETED', 'RETURN_COMPLETED'].includes(status)) return 'done'
    if (['LOST_OR_UNRETURNED', 'CLAIMING'].includes(status) || lateDays > 0) return 'trouble'
    return isMyTurn ? 'active' : 'waiting'
  }

  /** An instant as people say it: 6월 3일 (수) 오후 12:00, in Seoul. */
  function moment(iso: string) {
    const at = new Date(iso)
    const date = at.toLocaleDateString('en-CA', { timeZone: 'Asia/Seoul' })
    const time = at.toLocaleTimeString(locale.value === 'ko' ? 'ko-KR' : 'en-GB', {
      hour: 'numeric',
      minute: '2-digit',
      timeZone: 'Asia/Seoul',
    })
    return `${day(date)} ${time}`
  }

  return { moment, priceLines, range, tone }
}
