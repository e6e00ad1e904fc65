import { watch } from 'vue'

interface Refusable {
  data: () => object
  errors: object
  clearErrors: (...fields: never[]) => unknown
}

/** What was filled in since a refusal is complained of no more: a field's errors, and its parts', go when it changes. */
export function useFreshErrors(form: Refusable): void {
  for (const field of Object.keys(form.data())) {
    watch(
      (): unknown => Reflect.get(form, field),
      () => {
        const stale = Object.keys(form.errors).filter(
          (name) => name === field || name.startsWith(`${field}.`)
        )
        if (stale.length > 0) form.clearErrors(...(stale as never[]))
      },
      { deep: true }
    )
  }
}
