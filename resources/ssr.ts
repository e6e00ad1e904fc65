import ui from '@nuxt/ui/vue-plugin'
import { createInertiaApp } from '@inertiajs/vue3'
import { createSSRApp, h, type DefineComponent } from 'vue'
import { renderToString } from 'vue/server-renderer'
import type { Page } from '@inertiajs/core'
import { loadMessages } from '~/composables/messages'
import { layoutOf } from '~/layouts'

const pages = import.meta.glob<{ default: DefineComponent }>('./pages/**/*.vue', { eager: true })

export default async function render(page: Page) {
  await loadMessages(String(page.props.locale), page.component)

  return createInertiaApp({
    page,
    render: renderToString,
    title: (title) => (title ? `${title} · 취밋` : '취밋'),
    resolve: async (name) => {
      const component = pages[`./pages/${name}.vue`].default
      component.layout ??= await layoutOf(name)
      return component
    },
    setup: ({ App, props, plugin }) =>
      createSSRApp({ render: () => h(App, props) })
        .use(plugin)
        .use(ui),
  })
}
