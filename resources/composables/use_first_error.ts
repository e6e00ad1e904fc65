import { nextTick, useTemplateRef, watch } from 'vue'

const WRONG = '[aria-invalid="true"], [data-slot="error"]'
const FIELD =
  'input:not([type=hidden], :disabled), textarea:not(:disabled), select:not(:disabled), [role=checkbox], [role=radio], [role=combobox], button:not(:disabled)'

/**
 * After a refusal the first field that is wrong comes into view and under the cursor: on a phone it may be far above
 * the button. The form carries `ref="root"`.
 */
export function useFirstError(form: { errors: object }): void {
  const root = useTemplateRef<HTMLElement>('root')
  watch(
    () => form.errors,
    async (errors) => {
      if (Object.keys(errors).length === 0) return
      await nextTick()
      if (root.value) focusFirst(root.value, WRONG)
    },
    { flush: 'post' }
  )
}

/** @returns whether there was something to show */
export function focusFirst(root: HTMLElement, selector: string): boolean {
  const place = root.querySelector<HTMLElement>(selector)
  if (!place) return false
  const field = place.matches(FIELD)
    ? place
    : (place.querySelector<HTMLElement>(FIELD) ??
      place.closest('[data-slot="root"]')?.querySelector<HTMLElement>(FIELD))
  field?.focus({ preventScroll: true })
  ;(field ?? place).scrollIntoView({ block: 'center' })
  return true
}
