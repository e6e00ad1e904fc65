import { onBeforeUnmount, onMounted } from 'vue'

/** Phones that lay their keyboard over the page say how much of it can still be seen. */
export function useVisibleHeight() {
  const root = () => document.documentElement

  function measure() {
    const view = window.visualViewport
    if (!view || view.scale !== 1) return
    root().style.setProperty('--visible-height', `${Math.round(view.height)}px`)
    if (view.offsetTop > 0) window.scrollTo({ top: 0 })
  }

  onMounted(() => {
    window.visualViewport?.addEventListener('resize', measure)
  })
  onBeforeUnmount(() => {
    window.visualViewport?.removeEventListener('resize', measure)
    root().style.removeProperty('--visible-height')
  })
}
