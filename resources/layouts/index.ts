import type { DefineComponent } from 'vue'
import DefaultLayout from '~/layouts/default.vue'

/** Pages that bring another frame than the shop's are in its folder; whoever never sees them does not load it. */
export async function layoutOf(name: string): Promise<DefineComponent | typeof DefaultLayout> {
  if (!name.startsWith('admin/')) return DefaultLayout
  const { default: layout } = await import('~/layouts/admin.vue')
  return layout
}
