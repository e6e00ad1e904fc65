import DefaultLayout from '~/layouts/default.vue'

/** Pages that bring another frame than the shop's name it here by their folder. */
export function layoutOf(_name: string) {
  return DefaultLayout
}
