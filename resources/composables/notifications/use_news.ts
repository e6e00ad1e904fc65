import { router } from '@inertiajs/vue3'
import { ref, watch } from 'vue'
import { useArrivals } from '~/composables/notifications/use_notifications'

/**
 * Keeps an open page true while others act on what stands at `path`: its `parts` are read again, what is typed
 * and where the page is scrolled to stay. While `isHeld` nothing moves under the person: the news wait.
 */
export function useNews(path: () => string, parts: string[], isHeld: () => boolean) {
  const hasNews = ref(false)

  function look() {
    hasNews.value = false
    router.visit(path(), {
      only: parts,
      preserveState: true,
      preserveScroll: true,
      preserveUrl: true,
      replace: true,
      async: true,
      showProgress: false,
    })
  }

  useArrivals((place) => {
    if (place.split('#')[0] !== path()) return
    if (isHeld() || isTyping()) hasNews.value = true
    else look()
  })

  watch(isHeld, (isStill) => {
    if (!isStill && hasNews.value && !isTyping()) look()
  })

  return { hasNews, look }
}

function isTyping(): boolean {
  return [...document.querySelectorAll('textarea')].some(({ value }) => value !== '')
}
