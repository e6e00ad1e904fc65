import { computed, onMounted, onUnmounted, ref } from 'vue'

/** Whole seconds until an instant; 0 on the server and once it has passed. */
export function useCountdown(until: () => string) {
  const now = ref<number | null>(null)
  let timer: ReturnType<typeof setInterval> | undefined

  onMounted(() => {
    const tick = () => (now.value = Date.now())
    tick()
    timer = setInterval(tick, 1000)
  })
  onUnmounted(() => clearInterval(timer))

  return computed(() => {
    if (now.value === null) return 0
    return Math.max(0, Math.ceil((Date.parse(until()) - now.value) / 1000))
  })
}
