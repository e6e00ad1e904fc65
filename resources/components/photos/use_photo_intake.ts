import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

const ASIDE = 'form, [role=dialog], section'

/** The ways by which files come to a place of a page: chosen, taken, dropped on it, or pasted beside it. */
export function usePhotoIntake(
  add: (files: File[]) => void,
  place: Readonly<Ref<HTMLElement | null>>,
  input: Readonly<Ref<HTMLInputElement | null>>
) {
  const isOver = ref(false)

  function chosen(event: Event) {
    const target = event.target as HTMLInputElement
    add([...(target.files ?? [])])
    target.value = ''
  }

  function dropped(event: DragEvent) {
    isOver.value = false
    const files = [...(event.dataTransfer?.files ?? [])]
    if (files.length > 0) add(files)
  }

  function over(event: DragEvent) {
    isOver.value = event.dataTransfer?.types.includes('Files') ?? false
  }

  /** A phone's camera opens at once, where there is one. */
  function take() {
    input.value?.setAttribute('capture', 'environment')
    input.value?.click()
    input.value?.removeAttribute('capture')
  }

  function pasted(event: ClipboardEvent) {
    const files = [...(event.clipboardData?.files ?? [])]
    const images = files.filter(({ type }) => type.startsWith('image/'))
    if (images.length === 0 || event.defaultPrevented || !isMeant()) return
    event.preventDefault()
    add(images)
  }

  /** Whoever works beside this place, or nowhere in particular. */
  function isMeant(): boolean {
    const focused = document.activeElement
    if (!place.value || input.value?.disabled) return false
    if (!focused || focused === document.body) return !document.querySelector('[role=dialog]')
    return (place.value.closest(ASIDE) ?? place.value).contains(focused)
  }

  onMounted(() => document.addEventListener('paste', pasted))
  onBeforeUnmount(() => document.removeEventListener('paste', pasted))

  return { isOver, chosen, dropped, over, take }
}
