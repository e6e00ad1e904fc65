import { useI18n } from '~/composables/use_i18n'

export interface Fees {
  minFee: number | null
  maxFee: number | null
}

/** How a range of fees is said; null when both ends are open. */
export function useFeeWords() {
  const { t, won } = useI18n()

  return ({ minFee, maxFee }: Fees): string | null => {
    if (minFee !== null && maxFee !== null) {
      return t('browse.fee.between', { min: won(minFee), max: won(maxFee) })
    }
    if (maxFee !== null) return t('browse.fee.to', { max: won(maxFee) })
    return minFee === null ? null : t('browse.fee.from', { min: won(minFee) })
  }
}
