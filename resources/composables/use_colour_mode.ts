import { onMounted, ref } from 'vue'

export type ColourMode = 'light' | 'dark' | 'auto'

const KEY = 'colour-mode'
const choice = ref<ColourMode>('auto')
let isWatching = false

/** The person's choice; the inline script of the layout puts it on the page before the first paint. */
export function useColourMode() {
  onMounted(() => {
    choice.value = stored()
    if (isWatching) return
    isWatching = true
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', apply)
  })

  function choose(mode: ColourMode) {
    choice.value = mode
    localStorage.setItem(KEY, mode)
    apply()
  }

  return { choice, choose }
}

function apply() {
  const wantsDark = matchMedia('(prefers-color-scheme: dark)').matches
  const isDark = choice.value === 'dark' || (choice.value === 'auto' && wantsDark)
  document.documentElement.classList.toggle('dark', isDark)
}

function stored(): ColourMode {
  const value = localStorage.getItem(KEY)
  return value === 'light' || value === 'dark' ? value : 'auto'
}
