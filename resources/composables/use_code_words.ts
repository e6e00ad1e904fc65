import { useI18n } from '~/composables/use_i18n'

/** What a code of another company says, where there are words for it; any other stands in brackets. */
export function useCodeWords() {
  const { t } = useI18n()
  return (area: string, code: string): string => {
    const words = t(`${area}.${code}`)
    return words === `${area}.${code}` ? `(${code})` : words
  }
}
