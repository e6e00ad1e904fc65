import { router } from '@inertiajs/vue3'
import { nextTick, onBeforeUnmount, onMounted } from 'vue'

/** After a visit to another page, focus goes to its heading: a screen reader reads where one is. */
export function usePageFocus() {
  let path = ''
  let stop: (() => void) | undefined

  onMounted(() => {
    path = location.pathname
    stop = router.on('navigate', async () => {
      if (location.pathname === path) return
      path = location.pathname
      await nextTick()
      focusHeading()
    })
  })
  onBeforeUnmount(() => stop?.())
}

function focusHeading() {
  if (document.activeElement?.closest('[data-keeps-focus], [role=dialog]')) return
  const target = document.querySelector<HTMLElement>('main h1') ?? document.querySelector('main')
  if (!target) return
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1
  target.focus({ preventScroll: true })
}
