import { computed, onBeforeUnmount, onMounted, ref } from 'vue'
import { useI18n } from '~/composables/use_i18n'

const EVERY_MS = 4_000

/** Examples of questions, one after the other; the first stays for whoever wants less motion. */
export function useExamples() {
  const { t } = useI18n()
  const examples = computed(() => t('search.examples').split('|'))
  const turn = ref(0)
  let timer: ReturnType<typeof setInterval> | undefined

  onMounted(() => {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
    timer = setInterval(() => turn.value++, EVERY_MS)
  })
  onBeforeUnmount(() => clearInterval(timer))

  return { example: computed(() => examples.value[turn.value % examples.value.length]) }
}
