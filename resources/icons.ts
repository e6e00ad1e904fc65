import { addIcon as add, Icon } from '@iconify/vue/offline'

/** In place of @iconify/vue: every icon is in the bundle, so what asks a server for others stays out. */
export { Icon }

/** Components say lucide-tent where the list of icons says lucide:tent. */
export function addIcon(name: string, icon: Parameters<typeof add>[1]) {
  add(name, icon)
  add(name.replace(':', '-'), icon)
}

export const iconLoaded = () => true
