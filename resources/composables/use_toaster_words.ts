import { nextTick, onMounted } from 'vue'
import { useI18n } from '~/composables/use_i18n'

/** The library names the place of the toasts in English, and passes no other name on to it. */
export function useToasterWords() {
  const { t } = useI18n()

  onMounted(async () => {
    await nextTick()
    document
      .querySelector('[role=region]:has(> ol[data-slot=viewport])')
      ?.setAttribute('aria-label', t('frame.toasts'))
  })
}
